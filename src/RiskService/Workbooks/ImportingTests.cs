using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Register;

namespace RiskService.Workbooks;

/// <summary>What a workbook says of the testing of controls: of a new risk all of it, of a known one its schedules.</summary>
internal static class ImportingTests
{
    /// <returns>Steps of likelihood that failing controls of the new risk add.</returns>
    public static int AddTests(this Desk desk, Risk risk, IReadOnlyList<RiskControl> controls, GivenWhole one)
    {
        List<ControlCheck> checks = [.. one.Controls.Zip(controls).Select(pair => desk.Tested(risk, pair.Second, [.. one.Tests.Where(test => test.ControlNo == pair.First.No)], pair.First)).OfType<ControlCheck>()];
        foreach (var removed in one.TestsByControl().Where(tests => tests[0].ControlNo is null))
        {
            var gone = RiskControl.Of(risk.Id, 0, removed[^1].Control!, risk.ControlEffectiveness); // stands for it; no control of the risk any more
            var check = desk.Tested(risk, gone, removed, null)!;
            if (removed[^1].StillCounts is not { } why)
                continue;
            Fail(check, why);
            check.Remove(desk.Now);
            checks.Add(check);
        }

        desk.Db.AddRange(checks);
        return checks.Count(check => check.Failing is not null) * ControlRaise.StepsEach;
    }

    /// <summary>Another schedule of a control that the known risk has, as far as the file says one.</summary>
    /// <returns>Whether any is another now.</returns>
    public static bool Reschedule(this Desk desk, IReadOnlyList<RiskControl> controls, ILookup<Guid, ControlCheck> known, GivenWhole one)
    {
        var changed = false;
        foreach (var given in one.Controls.Where(given => given.EveryMonths is not null))
        {
            if (controls.FirstOrDefault(control => GivenChanges.Same(given.Text, control.Text)) is not { } control)
                continue;
            var check = known[control.Id].FirstOrDefault();
            if (check is not null && given.IsScheduledAs(check))
                continue;
            if (check is null)
                desk.Db.Add(check = ControlCheck.Of(control));
            Schedule(check, control, given);
            changed = true;
        }

        return changed;
    }

    /// <summary>The controls of a risk with what is not saved yet.</summary>
    public static List<RiskControl> ControlsNow(this Desk desk, Risk risk) =>
        [.. desk.Db.ChangeTracker.Entries<RiskControl>().Where(entry => entry.State is not EntityState.Deleted && entry.Entity.RiskId == risk.Id).Select(entry => entry.Entity)];

    /// <summary>Null where nothing is said of its testing.</summary>
    private static ControlCheck? Tested(this Desk desk, Risk risk, RiskControl control, IReadOnlyList<GivenTest> tests, GivenControl? given)
    {
        if (tests.Count == 0 && given?.EveryMonths is null)
            return null;
        var check = ControlCheck.Of(control);
        foreach (var one in tests)
        {
            var test = ControlTest.Imported(control.Id, risk.Id, one.No!.Value, one.Control!, one.Given, (one.Independent, one.OwnControl), one.By!, one.At!.Value, desk.Actor);
            desk.Db.Add(test);
            check.Take(test);
        }

        if (given?.EveryMonths is not null)
            Schedule(check, control, given); // after the tests: those that passed have moved the day on already
        if (given?.Failing is { } why)
            Fail(check, why);
        return check;
    }

    private static void Schedule(ControlCheck check, RiskControl control, GivenControl given) => check.Schedule(control, given.EveryMonths!.Value, given.NextDueOn!.Value, given.Tester!);

    /// <summary>Whether evidence has expired is not for the tests to say: the file knows what was made of it.</summary>
    private static void Fail(ControlCheck check, ControlFailure why)
    {
        if (why is ControlFailure.Expired && check is { Failing: null, EvidenceUntil: not null })
            check.Expire();
    }
}
