using System.Globalization;
using System.Reflection;
using LocalHosting.Processes;
using LocalHosting.Servers;
using Testing;

namespace ComplaintService.Bench;

/// <summary>The service and the gateway as processes of their own, as in an office, without limits for one address.</summary>
internal sealed class Running : IAsyncDisposable
{
    public const string KeysPassword = "keys-password-of-the-measurement";

    private readonly List<ChildProcess> processes = [];

    private Running(Uri service, Uri gateway) => (Direct, Gateway) = (service, gateway);

    public Uri Direct { get; }

    public Uri Gateway { get; }

    /// <summary>Process id.</summary>
    public int Service => processes[0].Id;

    public static async Task<Running> Start(string folder, ServerOptions postgres, ServerOptions rabbit)
    {
        var (service, gateway) = (FreePort.Next(), FreePort.Next());
        var running = new Running(Address(service), Address(gateway));
        string Database(string name) => PostgresProcess.ConnectionString(postgres.Port, postgres.Password, name);
        await running.Start(folder, "ComplaintService", service, new() { ["ConnectionStrings__complaintdb"] = Database("complaintdb"), ["Intake__FreePerWindow"] = "0", ["Intake__FreePerWindowAll"] = "1000000000", ["Corruption__ReportsPerHour"] = "100000" }, gateway, rabbit);
        await running.Start(folder, "Gateway", gateway, new()
        {
            ["ConnectionStrings__gatewaydb"] = Database("gatewaydb"),
            ["services__complaints__http__0"] = Root(service),
            ["services__identity__http__0"] = Root(service), // nobody signs in here
            ["Limits__PublicWritesPerMinute"] = "1000000000",
        }, gateway, rabbit);
        foreach (var address in (Uri[])[running.Direct, running.Gateway])
            await Answers(new Uri(address, "categories"));
        return running;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    private async Task Start(string folder, string project, int port, Dictionary<string, string?> settings, int gateway, ServerOptions rabbit)
    {
        var program = typeof(Running).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == project).Value!;
        var all = new Dictionary<string, string?>(settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Root(port),
            ["ConnectionStrings__messaging"] = RabbitMqProcess.ConnectionString(rabbit.Port, rabbit.Password),
            ["Platform__PublicUrl"] = Root(gateway),
            ["Platform__KeysPassword"] = KeysPassword,
            ["Platform__GatewayClientSecret"] = KeysPassword,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        processes.Add(await ChildProcess.StartAsync(new Command(Environment.ProcessPath!.EndsWith("/dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : Dotnet(), Path.GetFullPath(program))
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program))!,
            LogFile = Path.Combine(folder, project + ".log"),
            Environment = all,
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

    private static Uri Address(int port) => new(Root(port) + "/complaints/api/v1/");

    private static string Root(int port) => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    private static string Dotnet() => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet");
}
