using System.Globalization;
using DemoYear;

namespace Platform.Bench;

/// <summary>How soon the plan knows what happened elsewhere, and how long a year takes to learn anew (bench/README.md).</summary>
internal static class Bench
{
    public static async Task Main(string[] args)
    {
        var complaints = args.Length > 0 ? int.Parse(args[0], NumberStyles.None, CultureInfo.InvariantCulture) : 100_000;
        var folder = Directory.CreateTempSubdirectory("platform-bench-").FullName;
        try
        {
            await Measure(folder, complaints);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string folder, int complaints)
    {
        var options = DemoOptions.Read(["--data", folder]);
        var (ledger, _) = DemoData.Open(options);
        using var opened = ledger;
        var clock = new YearClock(Path.Combine(folder, "clock"));
        clock.Begin(null);
        await using var platform = await DemoPlatform.Start(folder, Path.Combine(folder, "clock"), new() { ["Intake__FreePerWindowAll"] = "1000000000" });
        await platform.Ready();
        using var callers = new Callers(platform.Address, ledger, options.Seed);
        var world = new DemoWorld(options, callers, new Agenda(), ledger, new Tally(), clock);
        await PlanStart.InForce(world);
        await PlanStart.Projects(world); // what the services say of them is known then

        await RatingsToPlan.Measure(world, platform.Address, folder);
        await YearLearntAnew.Measure(world, folder, complaints);
    }
}
