using System.Diagnostics;
using DemoYear;

namespace Platform.Bench;

/// <summary>A whole platform in a folder of its own, which can be stopped and started again.</summary>
internal sealed class PlatformHome : IAsyncDisposable
{
    private readonly Ledger _ledger;
    private readonly YearClock _clock;
    private readonly DemoOptions _options;
    private DemoPlatform? _platform;
    private Callers? _callers;
    private DemoWorld? _world;

    private PlatformHome(string folder)
    {
        Folder = folder;
        _options = DemoOptions.Read(["--data", folder]);
        (_ledger, _) = DemoData.Open(_options);
        _clock = new YearClock(Clock);
        _clock.Begin(null);
    }

    public string Folder { get; }

    public DemoPlatform Platform => _platform!;

    /// <summary>Those who use it, once it has begun.</summary>
    public DemoWorld World => _world!;

    private string Clock => Path.Combine(Folder, "clock");

    public static PlatformHome Make() => new(Directory.CreateTempSubdirectory("platform-bench-").FullName);

    /// <returns>Seconds until every service says that it is well.</returns>
    public async Task<double> Start()
    {
        var start = Stopwatch.GetTimestamp();
        _platform = await DemoPlatform.Start(Folder, Clock, new() { ["Intake__FreePerWindowAll"] = "1000000000" });
        await _platform.Ready();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public async Task Stop()
    {
        await Platform.DisposeAsync();
        _platform = null;
    }

    /// <summary>The plan that it comes with is brought into force; what the services say of its projects is known then.</summary>
    public async Task Begin()
    {
        _callers = new Callers(Platform.Address, _ledger, _options.Seed);
        _world = new DemoWorld(_options, _callers, new Agenda(), _ledger, new Tally(), _clock);
        await PlanStart.InForce(_world);
        await PlanStart.Projects(_world);
    }

    public async ValueTask DisposeAsync()
    {
        await (_platform?.DisposeAsync() ?? ValueTask.CompletedTask);
        _callers?.Dispose();
        _ledger.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
