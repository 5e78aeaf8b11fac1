using System.Globalization;
using System.Reflection;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Testing;

namespace TrainingService.Bench;

/// <summary>The service and the gateway as processes of their own, as in an office, without the limit for one address: here all phones have the same.</summary>
internal sealed class Running : IAsyncDisposable
{
    public const string KeysPassword = "keys-password-of-the-measurement";

    private readonly List<ChildProcess> _processes = [];

    private Running(Uri direct, Uri gateway) => (Direct, Gateway) = (direct, gateway);

    public Uri Direct { get; }

    public Uri Gateway { get; }

    public static async Task<Running> Start(string folder, ServerOptions postgres, ServerOptions rabbit)
    {
        var (service, gateway) = (FreePort.Next(), FreePort.Next());
        var running = new Running(new Uri(Root(service) + "/training/"), new Uri(Root(gateway) + "/training/"));
        string Database(string name) => PostgresProcess.ConnectionString(postgres.Port, postgres.Password, name);
        await running.Start(folder, "TrainingService", service, new() { ["ConnectionStrings__trainingdb"] = Database("trainingdb") }, gateway, rabbit);
        await running.Start(folder, "Gateway", gateway, new()
        {
            ["ConnectionStrings__gatewaydb"] = Database("gatewaydb"),
            ["services__training__http__0"] = Root(service),
            ["services__identity__http__0"] = Root(service), // nobody signs in here
            ["Limits__PublicWritesPerMinute"] = "1000000000",
        }, gateway, rabbit);
        foreach (var address in (Uri[])[running.Direct, running.Gateway])
            await Answers(new Uri(address, "api/v1/events/coming"));
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
    }

    private async Task Start(string folder, string project, int port, Dictionary<string, string?> settings, int gateway, ServerOptions rabbit)
    {
        var program = Path.GetFullPath(typeof(Running).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == project).Value!);
        _processes.Add(await ChildProcess.StartAsync(new Command(Environment.ProcessPath!.EndsWith("/dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : Dotnet(), program)
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            LogFile = Path.Combine(folder, project + ".log"),
            Environment = new Dictionary<string, string?>(settings)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = Root(port),
                ["ConnectionStrings__messaging"] = RabbitMqProcess.ConnectionString(rabbit.Port, rabbit.Password),
                ["Platform__PublicUrl"] = Root(gateway),
                ["Platform__KeysPassword"] = KeysPassword,
                ["Platform__GatewayClientSecret"] = KeysPassword,
                ["Logging__LogLevel__Default"] = "Warning",
            },
        }));
    }

    private static async Task Answers(Uri address)
    {
        using var client = new HttpClient();
        await Wait.Until(async () =>
        {
            try
            {
                return (await client.GetAsync(address)).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false; // not yet
            }
        });
    }

    private static string Root(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    private static string Dotnet() => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet");
}
