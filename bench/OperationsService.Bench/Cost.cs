using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using LocalHosting.Processes;
using OperationsService.Telemetry.Otlp;
using Testing;

namespace OperationsService.Bench;

/// <summary>
/// What tracing costs a service: requests a second to the complaint service as a process of its own, in turn without telemetry and with
/// all of it going to the operations service. That runs on the same machine and takes its share of it.
/// </summary>
internal static class Cost
{
    private const int AtOnce = 16, Turns = 3;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public static async Task Measure(App app, string folder, string database)
    {
        Console.WriteLine("| requests a second | without telemetry | with | |\n|---|--:|--:|--:|");
        await using var without = await Start(folder, database, null);
        await using var with = await Start(folder, database, app);
        foreach (var address in (Uri[])[without.Address, with.Address])
            await PerSecond(address); // warm
        List<double> shares = [];
        for (var turn = 0; turn < Turns; turn++)
        {
            var (plain, traced) = (await PerSecond(without.Address), await PerSecond(with.Address));
            shares.Add(traced / plain);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| turn {turn + 1} | {plain:n0} | {traced:n0} | {traced / plain:p0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| median | | | {shares.Order().ElementAt(Turns / 2):p0} |\n"));
    }

    private static async Task<double> PerSecond(Uri address)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce }) { BaseAddress = address };
        var (start, done) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < Time)
            {
                (await client.GetAsync(new Uri("complaints/api/v1/categories", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<Service> Start(string folder, string database, App? telemetry)
    {
        var port = FreePort.Next();
        var address = new Uri(FormattableString.Invariant($"http://localhost:{port}/"));
        var program = Path.GetFullPath(typeof(Cost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ComplaintService").Value!);
        var settings = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = address.ToString(),
            ["ConnectionStrings__complaintdb"] = database,
            ["ConnectionStrings__messaging"] = TestServers.NoBroker,
            ["Platform__KeysPassword"] = "keys-password-of-the-measurement",
            ["Logging__LogLevel__Default"] = "Error",
            ["OTEL_SERVICE_NAME"] = "complaints",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = telemetry is null ? null : FormattableString.Invariant($"http://127.0.0.1:{telemetry.GrpcPort}"),
            ["OTEL_EXPORTER_OTLP_HEADERS"] = $"{OtlpDoor.KeyHeader}={Bench.Key}",
        };
        var process = await ChildProcess.StartAsync(new Command(Environment.ProcessPath!.EndsWith("/dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"), program)
        {
            WorkingDirectory = Path.GetDirectoryName(program)!,
            LogFile = Path.Combine(folder, FormattableString.Invariant($"complaints-{port}.log")),
            Environment = settings,
        });
        using var client = new HttpClient();
        await Wait.Until(async () =>
        {
            try
            {
                return (await client.GetAsync(new Uri(address, "complaints/api/v1/categories"))).IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false; // not yet
            }
        });
        return new(process, address);
    }

    private sealed record Service(ChildProcess Process, Uri Address) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
