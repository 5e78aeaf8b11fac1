using System.Diagnostics;
using System.Globalization;

namespace DemoYear;

/// <summary>The year from the start of the platform to the last table.</summary>
internal static class Lived
{
    /// <returns>True when the platform counted what was done.</returns>
    public static async Task<bool> From(DemoOptions options, Stopwatch elapsed)
    {
        var (ledger, before) = DemoData.Open(options);
        using var opened = ledger;
        var file = Path.Combine(options.Data, "clock");
        var clock = new YearClock(file);
        clock.Begin(before);
        await using var platform = await DemoPlatform.Start(options.Data, file);
        await platform.Ready();
        Say(elapsed, $"ready at {platform.Address}");

        using var callers = new Callers(platform.Address, ledger, options.Seed);
        var world = new DemoWorld(options, callers, new Agenda(), ledger, new Tally(), clock);
        await using (var killer = new Killer(platform, options.Data, options.Seed))
        {
            if (options.Kill)
                killer.Begin();
            await Live(world);
            Say(elapsed, options.Kill ? string.Create(CultureInfo.InvariantCulture, $"lived, {killer.Killed} services killed") : "lived");
        }

        await platform.Ready(); // whoever was killed last is back
        clock.To(YearClock.Year.LastDay.AddDays(12));
        var report = await Reporting.Submit(world, "12m");
        var isSame = await new Outcome(world, report).Print();
        Say(elapsed, isSame ? "done" : "the platform did not count what was done");
        if (options.Stay)
        {
            Say(elapsed, $"stays at {platform.Address} until Ctrl+C");
            await platform.Exited;
        }

        return isSame;
    }

    private static async Task Live(DemoWorld world)
    {
        var plan = await PlanStart.InForce(world);
        var projects = await PlanStart.Projects(world); // what it says of them is known then
        PlanWork.In(world, projects);
        PlanSurveys.In(world, projects, await PlanSurveys.Asked(world, plan));
        Complaints.In(world, await Complaints.Holidays(world));
        Trainings.In(world);
        Risks.In(world);
        InternalControl.In(world);
        InternalAudit.In(world);
        Gifts.In(world);

        await world.Agenda.Live(YearClock.Day(3, 31), world.Clock, world.Ledger);
        await Report.Settled(world, "6m"); // what happened until the last of March has been counted by then
        world.Clock.To(YearClock.Day(4, 2));
        await Reporting.Submit(world, "6m");
        await world.Agenda.Live(YearClock.Year.LastDay, world.Clock, world.Ledger);
        await Report.Settled(world, "12m");
    }

    private static void Say(Stopwatch elapsed, string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.Elapsed:m\\:ss}  {what}"));
}
