using System.Globalization;
using Npgsql;

namespace Backup;

/// <summary>The platform that is backed up: where its data lie, and how its PostgreSQL is reached as superuser.</summary>
/// <param name="Directory">Its data directory, <c>PLATFORM_DATA</c>.</param>
/// <param name="ConnectionString">Npgsql's, to any of its databases.</param>
public sealed record PlatformData(string Directory, string ConnectionString)
{
    /// <summary>The data directory of PostgreSQL, as LocalHosting keeps it.</summary>
    public string Cluster => ClusterIn(Directory);

    /// <summary>Whether PostgreSQL's data are here at all: a server elsewhere, such as Aspire's container, has its own means (docs/backup.md).</summary>
    public bool IsHere => File.Exists(Path.Combine(Cluster, "PG_VERSION"));

    /// <summary>Where backups go if nothing else is said: <c>PLATFORM_BACKUPS</c>, else <c>backups</c> beside the data directory.</summary>
    public string DefaultTarget => Environment.GetEnvironmentVariable("PLATFORM_BACKUPS") is { Length: > 0 } chosen
        ? Path.GetFullPath(chosen)
        : Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Directory))!, "backups");

    internal NpgsqlConnectionStringBuilder Connection => new(ConnectionString) { Pooling = false, MaxAutoPrepare = 0 };

    internal string Host => Connection.Host!;

    internal string Port => Connection.Port.ToString(CultureInfo.InvariantCulture);

    internal static string ClusterIn(string dataDirectory) => Path.Combine(dataDirectory, ServerName);

    /// <summary>PostgreSQL's name in src/AppHost/Program.cs.</summary>
    internal const string ServerName = "postgres";

    internal async Task<NpgsqlConnection> OpenAsync(string database, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection.ConnectionString) { Database = database }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
