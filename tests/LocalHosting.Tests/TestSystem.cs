using System.Globalization;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalHosting.Running;
using LocalHosting.TestApp;

namespace LocalHosting.Tests;

/// <summary>A system of small services on a data directory of its own.</summary>
internal sealed class TestSystem : IAsyncDisposable
{
    /// <summary>Long enough for the slowest machine: it only ends what would hang for ever.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromMinutes(3);

    private static readonly HttpClient Http = new();
    private Runner? runner;

    public TestSystem()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("localhosting-").FullName;
        Options = new RunOptions
        {
            DataDirectory = Path.Combine(Directory, "data"),
            Output = TextWriter.Synchronized(Output),
            FirstPause = TimeSpan.FromMilliseconds(10),
            LongestPause = TimeSpan.FromMilliseconds(40),
        };
        Builder = DistributedApplication.CreateBuilder(Options);
    }

    public string Directory { get; }

    public RunOptions Options { get; init; }

    public StringWriter Output { get; } = new(CultureInfo.InvariantCulture);

    public IDistributedApplicationBuilder Builder { get; private init; }

    public Board Board => runner!.Board;

    public IReadOnlyList<Resource> Resources => [.. Builder.Resources];

    private string JournalFile => Path.Combine(Directory, "journal");

    /// <summary>What the services wrote when they started and stopped, in order.</summary>
    public string[] Journal => File.ReadAllLines(JournalFile);

    public IResourceBuilder<ProjectResource> AddApp(string name, int? port = null) => Builder.AddProject<TestAppProject>(name)
        .WithHttpEndpoint(port)
        .WithHttpHealthCheck("/health")
        .WithEnvironment("TEST_JOURNAL", JournalFile);

    /// <summary>A path in the test's own directory.</summary>
    public string PathOf(string name) => Path.Combine(Directory, name);

    public async Task StartAsync() => runner = await Builder.Build().StartAsync().WaitAsync(Guard);

    public async Task StartUntilReadyAsync()
    {
        await StartAsync();
        await runner!.Ready.WaitAsync(Guard);
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref runner, null) is { } running)
            await running.DisposeAsync();
    }

    /// <summary>Waits until a process has been in a state so many times.</summary>
    public Task<Change> SeeAsync(string instance, ResourceState state, int times = 1)
    {
        var seen = 0;
        return Board.SeeAsync(change => change.Instance == instance && change.State == state && ++seen == times).WaitAsync(Guard);
    }

    public Uri UrlOf(string instance, string path)
    {
        var ports = JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(Path.Combine(Options.DataDirectory, "ports.json")))!;
        return new Uri(FormattableString.Invariant($"http://localhost:{ports[instance]}{path}"));
    }

    public async Task<Dictionary<string, string>> EnvironmentOfAsync(string instance) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(await Http.GetStringAsync(UrlOf(instance, "/environment")))!;

    /// <summary>Kills the process from within; whether it could still answer is of no interest.</summary>
    public async Task CrashAsync(string instance)
    {
        try
        {
            using var answer = await Http.PostAsync(UrlOf(instance, "/crash"), null);
        }
        catch (HttpRequestException)
        {
        }
    }

    /// <summary>Lets a service start a process of its own; its id.</summary>
    public async Task<int> StartChildOfAsync(string instance)
    {
        using var answer = await Http.PostAsync(UrlOf(instance, "/child"), null);
        return int.Parse(await answer.Content.ReadAsStringAsync(), CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
