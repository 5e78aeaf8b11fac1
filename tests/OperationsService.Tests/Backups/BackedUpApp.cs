using System.Security.Cryptography;
using System.Text.Json;
using Backup.Keys;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace OperationsService.Tests.Backups;

/// <summary>The operations service with a PostgreSQL in a data directory like the platform's: that of the other tests keeps no WAL and can't be copied.</summary>
internal sealed class BackedUpApp : IAsyncDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ops-backups-").FullName;
    private PostgresProcess _server = null!;

    public string Data => Path.Combine(_root, "data");

    public string Kept => Path.Combine(_root, "kept");

    public RecoveryCode Code { get; } = RecoveryCode.New();

    public OpsApp App { get; private set; } = null!;

    public static async Task<BackedUpApp> Start()
    {
        var made = new BackedUpApp();
        var password = RandomNumberGenerator.GetHexString(24);
        Directory.CreateDirectory(made.Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(Path.Combine(made.Data, "secrets.json"), JsonSerializer.Serialize(new Dictionary<string, string> { ["postgres-password"] = password }));
        var options = new ServerOptions { DataDirectory = Path.Combine(made.Data, "postgres"), Port = FreePort.Next(), Password = password, LogFile = Path.Combine(made._root, "postgres.log") };
        made._server = await PostgresProcess.StartAsync(options);
        made.Begin(PostgresProcess.ConnectionString(options.Port, password, "opsdb"));
        return made;
    }

    /// <summary>The service ends and starts again on the same data.</summary>
    public async Task StartAgain()
    {
        var (clock, connection) = (App.Clock.GetUtcNow(), App.ConnectionString!);
        await App.DisposeAsync();
        Begin(connection);
        App.Clock.Set(clock);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private void Begin(string connectionString)
    {
        App = new OpsApp { ConnectionString = connectionString };
        App.Settings["Backups:Data"] = Data;
        App.Settings["Backups:Directory"] = Kept;
        App.UseKestrel(0);
    }
}
