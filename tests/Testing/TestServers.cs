using System.Security.Cryptography;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Testing;

/// <summary>
/// One private PostgreSQL and one private RabbitMQ for the whole test process, each started when a test first needs it. Where
/// <c>TEST_POSTGRES</c> (Npgsql, a superuser) or <c>TEST_RABBITMQ</c> (amqp) is set, that server is used instead. They end with the
/// run (<see cref="EndOfRun"/>), and with the process when it is killed.
/// </summary>
public static class TestServers
{
    private static readonly string Prefix = $"platform-test-{Environment.UserName}-";
    private static readonly string Directory = Path.Combine(Path.GetTempPath(), $"{Prefix}{Environment.ProcessId}");
    private static readonly List<IServer> Started = [];

    private static readonly Lazy<Task<string>> PostgresStart = new(async () =>
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
            return given;
        var options = Options("postgres");
        Remember(await PostgresProcess.StartAsync(options));
        return PostgresProcess.ConnectionString(options.Port, options.Password, "postgres");
    });

    private static readonly Lazy<Task<string>> RabbitMqStart = new(async () =>
    {
        if (Environment.GetEnvironmentVariable("TEST_RABBITMQ") is { Length: > 0 } given)
            return given;
        var options = Options("rabbitmq");
        Remember(await RabbitMqProcess.StartAsync(options));
        return RabbitMqProcess.ConnectionString(options.Port, options.Password);
    });

    private static readonly Lazy<Task<WatchedBroker>> WatchedStart = new(async () =>
    {
        var options = Options("rabbitmq") with { ManagementPort = FreePort.Next() };
        Remember(await RabbitMqProcess.StartAsync(options));
        return new(RabbitMqProcess.ConnectionString(options.Port, options.Password), FormattableString.Invariant($"http://localhost:{options.ManagementPort}"));
    });

    /// <summary>Connection string of a superuser of the private PostgreSQL.</summary>
    public static Task<string> Postgres => PostgresStart.Value;

    /// <summary>URI of the private RabbitMQ.</summary>
    public static Task<string> RabbitMq => RabbitMqStart.Value;

    /// <summary>Another private RabbitMQ, with its management API: for tests of what is seen of queues.</summary>
    public static Task<WatchedBroker> WatchedRabbitMq => WatchedStart.Value;

    /// <summary>A broker that is never there: for tests in which nothing has to reach another service.</summary>
    public const string NoBroker = "amqp://guest:guest@127.0.0.1:1";

    /// <summary>Options for a server of a test's own, one that it may stop and start.</summary>
    public static ServerOptions Options(string name)
    {
        var data = Path.Combine(Directory, $"{name}-{Guid.NewGuid():n}");
        if (!System.IO.Directory.Exists(Directory))
            RemoveWhatKilledRunsLeft();
        System.IO.Directory.CreateDirectory(Directory);
        return new ServerOptions
        {
            DataDirectory = data,
            Port = FreePort.Next(),
            Password = RandomNumberGenerator.GetHexString(24),
            LogFile = data + ".log",
            Durable = false,
        };
    }

    /// <summary>The servers of a run that was killed end with it; its files are removed by the next one.</summary>
    private static void RemoveWhatKilledRunsLeft()
    {
        lock (Started)
        {
            foreach (var left in System.IO.Directory.GetDirectories(Path.GetTempPath(), $"{Prefix}*"))
            {
                if (System.IO.Directory.Exists($"/proc/{left[(left.LastIndexOf('-') + 1)..]}"))
                    continue;
                try
                {
                    System.IO.Directory.Delete(left, recursive: true);
                }
                catch (IOException)
                {
                    // Another test project that starts at this moment removes it too.
                }
            }
        }
    }

    private static void Remember(IServer server)
    {
        lock (Started)
        {
            if (Started.Count == 0)
                EndOfRun.Add(new Ending());
            Started.Add(server);
        }
    }

    private sealed class Ending : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var server in Started)
                await server.DisposeAsync();
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}

/// <summary>A RabbitMQ with its management API.</summary>
public sealed record WatchedBroker(string Uri, string Management);
