using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Platform.Tests.Otlp;

[assembly: AssemblyFixture(typeof(Platform.Tests.RunningPlatform))]

namespace Platform.Tests;

/// <summary>
/// The whole platform as its users get it: the AppHost with LocalHosting, its own PostgreSQL and RabbitMQ, in a data directory and
/// on a port of its own. Started once for all tests of this project.
/// </summary>
public sealed class RunningPlatform : IAsyncLifetime
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    /// <summary>Its data directory; one that is there already is gone on with.</summary>
    public string DataDirectory { get; init; } = Path.Combine(Path.GetTempPath(), $"platform-{Guid.NewGuid():n}");

    public string Backups => DataDirectory + "-backups";

    public string EnvironmentName { get; init; } = "Development";

    /// <summary>How many of each service run: with <c>PLATFORM_REPLICAS=2</c> each journey of this project is one through replicas.</summary>
    public int Replicas { get; init; } = int.TryParse(Environment.GetEnvironmentVariable("PLATFORM_REPLICAS"), CultureInfo.InvariantCulture, out var many) ? many : 1;

    public OtlpReceiver Telemetry { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public static string SeedPath => Directory.EnumerateFiles(Metadata("Seed"), "*.txt").Single();

    /// <summary>Everything that the processes wrote into their logs so far.</summary>
    public string Logs() => string.Concat(Directory.EnumerateFiles(Path.Combine(DataDirectory, "logs")).Select(ReadShared));

    public HttpClient Client() => new() { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>A client that holds an access token of a demo API client.</summary>
    public async Task<HttpClient> Client(string clientId)
    {
        var client = Client();
        var answer = await client.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = clientId,
            ["client_secret"] = "demo",
        }));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var token = await answer.Content.ReadFromJsonAsync<TokenAnswer>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.access_token);
        return client;
    }

    public async ValueTask InitializeAsync()
    {
        Telemetry = await OtlpReceiver.StartAsync();
        var port = FreePort();
        Address = new Uri($"http://localhost:{port}");
        var start = new ProcessStartInfo("dotnet", [Metadata("AppHost")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PLATFORM_DATA"] = DataDirectory,
                ["PLATFORM_PORT"] = $"{port}",
                ["PLATFORM_BACKUPS"] = Backups,
                ["PLATFORM_REPLICAS"] = $"{Replicas}",
                ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName,
                ["Limits__PublicWritesPerMinute"] = "1000000", // the citizens of all journeys come from one address
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Telemetry.Endpoint,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            },
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReady();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _ = Kill(_process.Id, signal: 15);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        await Telemetry.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
        if (Directory.Exists(Backups))
            Directory.Delete(Backups, recursive: true);
    }

    /// <summary>Runs a command of one service beside it, as <c>./platform admin</c> does. What it printed.</summary>
    public async Task<string> Command(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Metadata("AppHost"), .. command])
        {
            RedirectStandardOutput = true,
            Environment = { ["PLATFORM_DATA"] = DataDirectory, ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }

    /// <summary>The addresses of a service's replicas, without the gateway; of the gateway itself, too.</summary>
    public IReadOnlyList<Uri> ReplicasOf(string service)
    {
        var ports = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(Path.Combine(DataDirectory, "ports.json")))!;
        return [.. Enumerable.Range(1, Replicas).Select(number => number == 1 ? service : $"{service}-{number}").Select(instance => new Uri($"http://localhost:{ports[instance]}"))];
    }

    /// <summary>Until it is disposed, the processes of a service of this platform take requests and answer none.</summary>
    public IDisposable StandStill(string service)
    {
        var processes = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Where(name => Proc(name!, "cmdline").Contains($"{service}.dll", StringComparison.Ordinal) && Proc(name!, "environ").Contains(DataDirectory, StringComparison.Ordinal))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(processes);
        return new Standing(processes);
    }

    private static string Proc(string process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private async Task WaitUntilReady()
    {
        using var client = Client();
        var guard = Stopwatch.StartNew();
        // The last line of its start: each replica is healthy.
        while (!Output.Contains("Ready at", StringComparison.Ordinal) || !await Answers(client))
        {
            if (_process!.HasExited || guard.Elapsed > TimeSpan.FromMinutes(15)) // against hanging: on a busy machine a start takes five
                throw new InvalidOperationException($"The platform did not start.\n{Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            foreach (var health in (string[])["/health", "/plan/health", "/complaints/health", "/identity/health"])
            {
                using var answer = await client.GetAsync(new Uri(health, UriKind.Relative));
                if (answer.StatusCode != HttpStatusCode.OK)
                    return false;
            }

            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>What the AppHost printed, for a failure's message.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
            _output.AppendLine(line.Data);
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    internal static string Metadata(string key) => typeof(RunningPlatform).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    private sealed class Standing : IDisposable
    {
        private const int Stop = 19;
        private const int Continue = 18;
        private readonly List<int> _processes;

        public Standing(List<int> processes)
        {
            _processes = processes;
            foreach (var process in processes)
                _ = Kill(process, Stop);
        }

        public void Dispose()
        {
            foreach (var process in _processes)
                _ = Kill(process, Continue);
        }
    }

    private sealed record TokenAnswer(string access_token);
}
