using System.Text.Json;
using LocalHosting.Servers;
using Npgsql;

namespace Platform.Bench;

/// <summary>The databases of the platform that is measured, for what no service has an answer to.</summary>
internal static class Databases
{
    public static NpgsqlDataSource Open(string folder, string database)
    {
        var (ports, secrets) = (Read("ports.json"), Read("secrets.json"));
        return NpgsqlDataSource.Create(PostgresProcess.ConnectionString(ports.GetProperty("postgres").GetInt32(), secrets.GetProperty("postgres-password").GetString()!, database) + ";Command Timeout=0");

        JsonElement Read(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(folder, file)));
    }
}
