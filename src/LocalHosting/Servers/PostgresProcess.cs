using System.Globalization;
using LocalHosting.Processes;

namespace LocalHosting.Servers;

/// <summary>
/// A private PostgreSQL on this machine's loopback address. Its superuser is <c>postgres</c>, with a password.
/// PostgreSQL refuses to run as root: started by root, it runs as Debian's user <c>postgres</c>.
/// </summary>
public sealed class PostgresProcess : IServer
{
    /// <summary>The superuser's name.</summary>
    public const string UserName = "postgres";

    private readonly ServerOptions options;
    private readonly PostgresPrograms programs;
    private readonly ChildProcess process;

    private PostgresProcess(ServerOptions options, PostgresPrograms programs, ChildProcess process) =>
        (this.options, this.programs, this.process) = (options, programs, process);

    /// <inheritdoc/>
    public Task<int> Exited => process.Exited;

    /// <summary>How to connect as the superuser: Npgsql's form, to be followed by a <c>Database=…</c>.</summary>
    public static string ConnectionString(int port, string password, string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=localhost;Port={port};Username={UserName};Password={password};Database={database}");

    /// <summary>Starts it, on a fresh data directory if there is none yet, and returns when it takes connections.</summary>
    /// <exception cref="NotInstalledException">This machine has no PostgreSQL, or not the version of the data.</exception>
    /// <exception cref="ServerFailedException">It ended before it was ready.</exception>
    public static async Task<PostgresProcess> StartAsync(ServerOptions options, CancellationToken cancellation = default)
    {
        var programs = PostgresPrograms.Find(options.DataDirectory);
        var user = Environment.IsPrivilegedProcess
            ? SystemUser.Find(UserName) ?? throw new NotInstalledException(
                $"PostgreSQL does not run as root, and this machine has no user {UserName}. Run as an ordinary user, or make one (useradd {UserName}).")
            : null;

        if (!File.Exists(Path.Combine(options.DataDirectory, "PG_VERSION")))
            await PostgresCluster.CreateAsync(programs, options, user, cancellation);
        else
            await PostgresCluster.ClearStaleLockAsync(options.DataDirectory);

        var directory = user is null ? options.DataDirectory : SystemUser.HeldDirectory;
        var process = await ChildProcess.StartAsync(new Command(programs.Server, ["-D", directory, .. Settings(options, programs)])
        {
            WorkingDirectory = "/",
            LogFile = options.LogFile,
            PidFile = options.PidFile,
            Prefix = user?.Running(options.DataDirectory) ?? [],
            StopSignal = Signal.Interrupt,
        });
        try
        {
            await Ready.WaitAsync(process, options.LogFile, "PostgreSQL", () => PostgresCluster.IsReady(options.DataDirectory, process.Id), cancellation);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
        return new PostgresProcess(options, programs, process);
    }

    /// <summary>The same, with those of the databases that do not exist yet. One that ends in between may well be ready when it is started again.</summary>
    /// <exception cref="ServerFailedException">It ended before it was ready.</exception>
    public static async Task<PostgresProcess> StartAsync(ServerOptions options, IEnumerable<string> databases, CancellationToken cancellation = default)
    {
        var server = await StartAsync(options, cancellation);
        try
        {
            await server.CreateDatabasesAsync(databases, cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync(); // the next one opens the same data
            throw;
        }
    }

    /// <summary>
    /// Makes those of the databases that do not exist yet. Where statements are counted, each can tell which of them take its time.
    /// </summary>
    public async Task CreateDatabasesAsync(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        var existing = (await SqlAsync("SELECT datname FROM pg_database", cancellation)).Split('\n');
        foreach (var name in names.Except(existing))
            await SqlAsync($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellation);
        if (CountsStatements(options, programs))
            await Task.WhenAll(names.Select(name => SqlAsync("SET client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS pg_stat_statements", cancellation, name)));
    }

    /// <inheritdoc/>
    public Task StopAsync(TimeSpan grace) => process.StopAsync(grace);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static bool CountsStatements(ServerOptions options, PostgresPrograms programs) => options.Durable && programs.CanCountStatements;

    private async Task<string> SqlAsync(string statement, CancellationToken cancellation, string database = "postgres")
    {
        try
        {
            return await Tool.RunAsync(
                [programs.Psql, "-X", "-A", "-t", "-h", "localhost", "-p", options.Port.ToString(CultureInfo.InvariantCulture), "-U", UserName, "-d", database, "-c", statement],
                environment: new Dictionary<string, string> { ["PGPASSWORD"] = options.Password },
                cancellation: cancellation);
        }
        catch (ToolFailedException refused) when (refused.Message.Contains("password authentication", StringComparison.Ordinal))
        {
            throw new ServerFailedException($"The password does not fit the data in {options.DataDirectory}: bring back the secrets.json that belongs to them.");
        }
        catch (ToolFailedException failed)
        {
            // It may end between being ready and its first question; the platform must not end with it.
            throw new ServerFailedException($"PostgreSQL did not answer after its start: {failed.Message}") { MayRecover = true };
        }
    }

    private static IEnumerable<string> Settings(ServerOptions options, PostgresPrograms programs)
    {
        string[] settings =
        [
            "listen_addresses=localhost",
            string.Create(CultureInfo.InvariantCulture, $"port={options.Port}"),
            "unix_socket_directories=", // nothing but the loopback port: no file anywhere else
            "max_connections=300", // a pool per service and replica, and one connection each that listens
            "shared_buffers=128MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=off",
        ];
        // Which statements take the time; of those that carry their values in their text (a password, say) nothing is kept.
        string[] counting = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track_utility=off"];
        // Nor does it write down, sum up or clean what lives for a moment.
        string[] fast =
        [
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "wal_level=minimal", "max_wal_senders=0",
            "max_wal_size=4GB", "checkpoint_timeout=1h", "autovacuum=off", "jit=off",
        ];
        return settings.Concat(options.Durable ? [] : fast).Concat(CountsStatements(options, programs) ? counting : []).SelectMany(setting => new[] { "-c", setting });
    }
}
