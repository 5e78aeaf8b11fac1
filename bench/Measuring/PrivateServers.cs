using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Measuring;

/// <summary>A PostgreSQL that waits for the disk like a real one, and a RabbitMQ where one is needed, in a folder that goes with them.</summary>
public sealed class PrivateServers : IAsyncDisposable
{
    private readonly PostgresProcess _postgres;
    private readonly RabbitMqProcess? _rabbit;

    private PrivateServers(DirectoryInfo folder, ServerOptions postgres, PostgresProcess server, ServerOptions? rabbit, RabbitMqProcess? broker) =>
        (Folder, Postgres, _postgres, Rabbit, _rabbit) = (folder, postgres, server, rabbit, broker);

    public DirectoryInfo Folder { get; }

    public ServerOptions Postgres { get; }

    /// <summary>Null where no broker was asked for.</summary>
    public ServerOptions? Rabbit { get; }

    public static async Task<PrivateServers> Start(string name, bool withBroker, params IEnumerable<string> databases)
    {
        var folder = Directory.CreateTempSubdirectory(name + "-bench-");
        var (postgres, rabbit) = (Options(folder, "postgres"), withBroker ? Options(folder, "rabbitmq") : null);
        var server = await PostgresProcess.StartAsync(postgres);
        await server.CreateDatabasesAsync(databases);
        return new(folder, postgres, server, rabbit, rabbit is null ? null : await RabbitMqProcess.StartAsync(rabbit));
    }

    public string Database(string name) => PostgresProcess.ConnectionString(Postgres.Port, Postgres.Password, name);

    /// <summary>The broker's address.</summary>
    public string Broker() => RabbitMqProcess.ConnectionString(Rabbit!.Port, Rabbit.Password);

    public async ValueTask DisposeAsync()
    {
        await (_rabbit?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _postgres.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private static ServerOptions Options(DirectoryInfo folder, string name) => new()
    {
        DataDirectory = Path.Combine(folder.FullName, name),
        Port = FreePort.Next(),
        Password = Guid.NewGuid().ToString("n"),
        LogFile = Path.Combine(folder.FullName, name + ".log"),
    };
}
