using System.Globalization;
using System.IO.Compression;
using System.Text;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Upgrade.Record;

/// <summary>The databases of a release that stands still.</summary>
internal sealed class OldDatabases(ServerOptions options, PostgresProcess server) : IAsyncDisposable
{
    public static IReadOnlyList<string> Names { get; } = ["gatewaydb", "identitydb", "plandb", "complaintdb", "trainingdb", "riskdb", "opsdb"];

    private static readonly string[] Logging =
    [
        "alter system set log_min_duration_statement = 0", // each statement that succeeded, with its parameters
        $"alter system set log_line_prefix = '{StatementLog.Prefix}'",
        "alter system set lc_messages = 'C'",
    ];

    /// <summary>Each as one compressed script of plain SQL, with its owners.</summary>
    public async Task Dump(string folder)
    {
        foreach (var name in Names)
        {
            var script = await Run("pg_dump", "--inserts", "--rows-per-insert=200", name);
            await using var file = new GZipStream(File.Create(Path.Combine(folder, $"{name}.sql.gz")), CompressionLevel.SmallestSize);
            await file.WriteAsync(Encoding.UTF8.GetBytes(Portable(script)));
        }
    }

    /// <summary>From the next start on.</summary>
    public async Task LogStatements()
    {
        foreach (var setting in Logging)
            await Run("psql", "-X", "-q", "-c", setting, "postgres");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Without the commands of psql: whoever restores it sends it to the server as it is.</summary>
    private static string Portable(string script) =>
        string.Join('\n', script.Split('\n').Where(line => !line.StartsWith("\\restrict ", StringComparison.Ordinal) && !line.StartsWith("\\unrestrict ", StringComparison.Ordinal)));

    private Task<string> Run(string program, params string[] arguments)
    {
        var version = File.ReadAllText(Path.Combine(options.DataDirectory, "PG_VERSION")).Trim();
        var debian = $"/usr/lib/postgresql/{version}/bin/{program}";
        return Tool.RunAsync(
            [File.Exists(debian) ? debian : program, "-h", "localhost", "-p", options.Port.ToString(CultureInfo.InvariantCulture), "-U", PostgresProcess.UserName, .. arguments],
            environment: new Dictionary<string, string> { ["PGPASSWORD"] = options.Password });
    }
}
