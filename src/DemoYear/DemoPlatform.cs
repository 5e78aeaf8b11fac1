using System.Globalization;
using System.Net;
using System.Reflection;
using LocalHosting.Processes;

namespace DemoYear;

/// <summary>A whole platform beside whatever else runs on this machine: its own data, its own port, and a clock that can be moved.</summary>
internal sealed class DemoPlatform : IAsyncDisposable
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly string[] Health = ["/health", "/identity/health", "/plan/health", "/complaints/health", "/training/health", "/risk/health", "/ops/health"];
    private readonly ChildProcess _host;
    private readonly string _log;

    private DemoPlatform(ChildProcess host, Uri address, string log) => (_host, Address, _log) = (host, address, log);

    public Uri Address { get; }

    /// <summary>Of the process from which all others descend.</summary>
    public int ProcessId => _host.Id;

    private static string DotNet => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../dotnet"));

    /// <summary>Ends when somebody else ended it.</summary>
    public Task<int> Exited => _host.Exited;

    /// <param name="more">Further settings of all services.</param>
    public static async Task<DemoPlatform> Start(string data, string clock, Dictionary<string, string?>? more = null)
    {
        var port = int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : FreePort.Next();
        var log = Path.Combine(data, "platform.log");
        var host = typeof(DemoPlatform).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "AppHost").Value!;
        var process = await ChildProcess.StartAsync(new Command(DotNet, Path.GetFullPath(host))
        {
            WorkingDirectory = data,
            LogFile = log,
            Environment = new Dictionary<string, string?>(more ?? [])
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["PLATFORM_DATA"] = data,
                ["PLATFORM_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["PLATFORM_PUBLIC_URL"] = null,
                ["PLATFORM_LISTEN"] = null,
                ["PLATFORM_CLOCK"] = clock,
                ["Logging__LogLevel__Default"] = "Warning",
                // One address sends what a subdistrict sends in a year.
                ["Limits__PublicWritesPerMinute"] = "1000000",
                ["Limits__SignedInPerMinute"] = "1000000",
                ["Limits__TokensPerMinute"] = "10000",
                ["Limits__TokensPerAddressPerMinute"] = "10000",
                ["Intake__FreePerWindow"] = "0",
            },
        });
        return new(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}")), log);
    }

    /// <summary>Until every service answers that it is well.</summary>
    public async Task Ready()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var end = TimeProvider.System.GetUtcNow() + Guard;
        foreach (var path in Health)
        {
            while (!await IsWell(client, path))
            {
                if (Exited.IsCompleted || TimeProvider.System.GetUtcNow() > end)
                    throw new DemoFailedException($"The platform did not start: {path} does not answer. {_log} says why:\n{string.Join('\n', File.ReadLines(_log).TakeLast(20))}");
                await Task.Delay(Pause);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(TimeSpan.FromSeconds(20));
        await _host.DisposeAsync();
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
