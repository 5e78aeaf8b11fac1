using DemoYear;
using LocalHosting.Servers;
using Npgsql;

namespace Platform.Bench;

/// <summary>The databases of the platform that is measured, for what no service has an answer to.</summary>
internal static class Databases
{
    public static NpgsqlDataSource Open(string folder, string database) => NpgsqlDataSource.Create(
        PostgresProcess.ConnectionString(PlatformFiles.Port(folder, "postgres"), PlatformFiles.Password(folder, "postgres"), database) + ";Command Timeout=0");
}
