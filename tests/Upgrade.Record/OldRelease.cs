using System.Globalization;
using System.Net;
using System.Text.Json;
using LocalHosting.Processes;
using LocalHosting.Servers;

namespace Upgrade.Record;

/// <summary>A release as it was built in a checkout of it, with data of its own.</summary>
/// <param name="checkout">Built before: <c>dotnet build src/AppHost -c Release</c>.</param>
/// <param name="data">An empty folder.</param>
internal sealed class OldRelease(string checkout, string data)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Of an installation that never was: whoever reads a dump may read all that is in it.</summary>
    public const string KeysPassword = "keys-password-of-the-recorded-release";

    public string DatabaseLog => Path.Combine(data, "logs", "postgres.log");

    /// <summary>The plan that the release came with.</summary>
    public string Plan => Directory.EnumerateFiles(Path.Combine(checkout, "src/PlanService/Import/Seed"), "*.txt").Single();

    private static string DotNet => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"));

    public async Task<Running> Start()
    {
        var port = FreePort.Next();
        var process = await ChildProcess.StartAsync(new Command(DotNet, Path.Combine(checkout, "src/AppHost/bin/Release/net10.0/AppHost.dll"))
        {
            WorkingDirectory = data,
            LogFile = Path.Combine(data, "platform.log"),
            Environment = new Dictionary<string, string?>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["PLATFORM_DATA"] = data,
                ["PLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["PLATFORM_PUBLIC_URL"] = "http://localhost:8080", // stands in what is kept; nobody asks it
                ["Parameters__keys_password"] = KeysPassword,
                ["Parameters__gateway_client_secret"] = KeysPassword,
                ["Limits__PublicWritesPerMinute"] = "1000000",
                ["Limits__SignedInPerMinute"] = "1000000",
                ["Limits__TokensPerMinute"] = "10000",
                ["Limits__TokensPerAddressPerMinute"] = "10000",
                ["Intake__FreePerWindow"] = "0",
            },
        });
        var running = new Running(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}")));
        await running.Ready();
        return running;
    }

    /// <summary>The databases alone, while the release stands still.</summary>
    public async Task<OldDatabases> OpenDatabases()
    {
        var secrets = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(data, "secrets.json")))!;
        var options = new ServerOptions
        {
            DataDirectory = Path.Combine(data, "postgres"),
            Port = FreePort.Next(),
            Password = secrets.Single(secret => secret.Key.Contains("postgres", StringComparison.Ordinal)).Value,
            LogFile = Path.Combine(data, "dump.log"),
        };
        return new(options, await PostgresProcess.StartAsync(options));
    }

    /// <summary>The release at work.</summary>
    internal sealed class Running(ChildProcess process, Uri address) : IAsyncDisposable
    {
        private static readonly string[] Services = ["", "/identity", "/plan", "/complaints", "/training", "/risk", "/ops"];
        private static readonly TimeSpan Guard = TimeSpan.FromMinutes(10);

        public Uri Address => address;

        public async Task Ready()
        {
            using var client = new HttpClient { BaseAddress = address };
            var end = TimeProvider.System.GetUtcNow() + Guard;
            foreach (var service in Services)
            {
                while (!await IsWell(client, $"{service}/health"))
                {
                    if (process.Exited.IsCompleted || TimeProvider.System.GetUtcNow() > end)
                        throw new InvalidOperationException($"{service}/health does not answer.");
                    await Task.Delay(Pause);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            await process.StopAsync(TimeSpan.FromSeconds(30));
            await process.DisposeAsync();
        }

        private static async Task<bool> IsWell(HttpClient client, string path)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }
}
