using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Chaos.Checks;
using Chaos.Faults;
using Chaos.Work;
using DemoYear;
using LocalHosting.Processes;

namespace Chaos;

/// <summary>From the start of a platform to the line that says whether it lost anything.</summary>
internal static class ChaosRun
{
    /// <summary>For events that are still on their way.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(6);

    /// <summary>For what services count by themselves, once all events have arrived.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <returns>True when nothing differs.</returns>
    public static async Task<bool> From(ChaosOptions options)
    {
        var elapsed = Stopwatch.StartNew();
        var demo = new DemoOptions(options.Seed, Keep: false, Stay: false, Kill: false, options.Data);
        using var ledger = DemoData.Open(demo).Ledger;
        var clock = new YearClock(Path.Combine(options.Data, "clock"));
        clock.Begin(null);
        var second = Ground.Daily.Keys.ToDictionary(service => service, _ => FreePort.Next());
        await using var platform = await DemoPlatform.Start(options.Data, Path.Combine(options.Data, "clock"), second.ToDictionary(
            one => $"services__{one.Key}__http__1", one => (string?)string.Create(CultureInfo.InvariantCulture, $"http://localhost:{one.Value}")));
        await platform.Ready();
        Say(elapsed, $"ready at {platform.Address}");

        var ground = new Ground(options.Data, clock, platform.Address) { SecondPorts = second };
        using var witness = new Witness(Path.Combine(options.Data, "requests.jsonl"));
        using var callers = new Callers(platform.Address, ledger, options.Seed, witness);
        var (world, deeds) = (new DemoWorld(demo, callers, new Agenda(), ledger, new Tally(), clock), new Deeds());
        await Preparation.Work(world);
        using var broker = new Broker(ground);
        var (begin, events) = (Now, new Events(ground, await broker.Hearers()));
        var workload = new Workload(world, deeds, witness, platform.Address);
        workload.Begin();
        Say(elapsed, "everybody works");
        var storm = new Storm(options, world, platform, ground, witness, events);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = storm.End()); // the second one ends everything
        var rows = await storm.Rage();
        await workload.Enough();
        await workload.End();
        Say(elapsed, string.Create(CultureInfo.InvariantCulture, $"the storm is over: {rows.Count} faults, {ledger.Count} steps accepted"));

        var compared = await Settled(world, deeds, new EventChecks(events, broker, deeds, begin), clock);
        compared.Add(Compared.None("faults that did not end", [.. rows.Where(row => !row.IsOver).Select(row => row.Fault.Says)]));
        compared.Add(Compared.None("stories that broke off", deeds.Broken));
        compared.Add(Compared.None("answers that nobody should get", [.. witness.Since(begin).Select(one => one.Wrong).OfType<string>()]));
        Print(compared);
        return Verdict(options, elapsed, rows, compared);
    }

    /// <summary>Compared until nothing differs any more, or all that was told has been acted on for a while and it still does.</summary>
    private static async Task<List<Compared>> Settled(DemoWorld world, Deeds deeds, EventChecks events, YearClock clock)
    {
        var guard = Now + Guard;
        for (DateTimeOffset? through = null; ; await Task.Delay(LookAgain))
        {
            clock.Later(TimeSpan.FromMinutes(11)); // who counts every ten minutes counts again
            List<Compared> compared = [.. await new WorkChecks(world, deeds).Compare(), .. await events.Compare(), .. await new IndicatorChecks(world, deeds).Compare()];
            if (compared.TrueForAll(one => one.Same) || Now > guard || Now > through + Settling)
                return compared;
            through ??= await events.AreThrough() ? Now : null;
        }
    }

    private static void Print(List<Compared> compared)
    {
        Console.WriteLine("\n| compared | ledger | platform | |\n|---|--:|--:|---|");
        foreach (var one in compared)
            Console.WriteLine($"| {one.What} | {Report.Number(one.Ledger)} | {Report.Number(one.Platform)} | {(one.Same ? "" : $"DIFFERS {one.Note}")} |");
    }

    private static bool Verdict(ChaosOptions options, Stopwatch elapsed, IReadOnlyList<FaultRow> rows, List<Compared> compared)
    {
        var wrong = compared.Where(one => !one.Same).Select(one => one.What).ToList();
        Console.WriteLine();
        Say(elapsed, string.Create(CultureInfo.InvariantCulture, $"seed {options.Seed}   {rows.Count} faults   {(wrong.Count == 0 ? "OK: nothing was lost, nothing was done twice" : $"DIFFERS: {string.Join("; ", wrong)}")}"));
        return wrong.Count == 0;
    }

    private static void Say(Stopwatch elapsed, string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.Elapsed:m\\:ss}  {what}"));
}
