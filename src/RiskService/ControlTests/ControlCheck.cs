using RiskService.Register;
using ServiceDefaults.Audit;

namespace RiskService.ControlTests;

/// <summary>
/// How the testing of one control stands: when it is due and who does it, what the last test came to, until when its evidence holds, and
/// whether the control fails. A control that fails makes its risk more likely until a later test passes (<see cref="ControlRaise"/>).
/// </summary>
public sealed class ControlCheck : IAudited, IVersioned
{
    public const int LongestTester = 200;
    public const int MostMonths = 36;

    /// <summary>The same as the control's.</summary>
    public Guid Id { get; private set; }
    public Guid RiskId { get; private set; }

    /// <summary>Text of the control when it was last planned or tested: it says what fails after the control was taken out.</summary>
    public string Control { get; private set; } = "";

    /// <summary>Null where no schedule was set.</summary>
    public int? EveryMonths { get; private set; }

    /// <summary>Only a test that passes moves it on.</summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>Position of who tests.</summary>
    public string? Tester { get; private set; }

    /// <summary>How many entries there are, those of "not tested" included.</summary>
    public int Tests { get; private set; }

    /// <summary>Of the last entry.</summary>
    public TestResult? LastResult { get; private set; }

    /// <summary>Of the last test that passed or failed.</summary>
    public DateOnly? TestedOn { get; private set; }

    /// <summary>The last day of the evidence of the last passed test that ends first; null where none ends.</summary>
    public DateOnly? EvidenceUntil { get; private set; }
    public ControlFailure? Failing { get; private set; }
    public DateOnly? FailingSince { get; private set; }

    /// <summary>The control was taken out of the risk; if it failed, it counts until the risk is assessed without it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }
    public uint RowVersion { get; private set; }

    public static ControlCheck Of(RiskControl control) => new() { Id = control.Id, RiskId = control.RiskId, Control = control.Text };

    /// <summary>On the schedule of the same control of an earlier year; what its tests came to stays there.</summary>
    public static ControlCheck GoingOn(RiskControl control, ControlCheck before)
    {
        var check = Of(control);
        (check.EveryMonths, check.NextDueOn, check.Tester) = (before.EveryMonths, before.NextDueOn, before.Tester);
        return check;
    }

    public bool IsDue(DateOnly today) => NextDueOn <= today;

    public void Schedule(RiskControl control, int everyMonths, DateOnly nextDueOn, string tester) =>
        (Control, EveryMonths, NextDueOn, Tester) = (control.Text, everyMonths, nextDueOn, tester);

    /// <summary>What was not tested proves nothing: it neither ends a failure nor begins one, and stays due.</summary>
    public void Take(ControlTest test)
    {
        (Control, LastResult, Tests) = (test.Control, test.Result, test.No);
        if (test.Result is TestResult.NotTested)
            return;
        TestedOn = test.TestedOn;
        if (test.Result is TestResult.Failed)
        {
            (Failing, FailingSince, EvidenceUntil) = (ControlFailure.Failed, Failing is null ? test.TestedOn : FailingSince, null);
            return;
        }

        (Failing, FailingSince, EvidenceUntil) = (null, null, test.Evidence.Min(one => one.ExpiresOn));
        if (EveryMonths is { } months)
            NextDueOn = test.TestedOn.AddMonths(months);
    }

    /// <summary>The evidence of a test that had passed holds no longer.</summary>
    public void Expire() => (Failing, FailingSince) = (ControlFailure.Expired, EvidenceUntil!.Value.AddDays(1));

    public void Remove(DateTimeOffset now) => RemovedAt = now;
}

/// <summary>What a test came to.</summary>
public enum TestResult
{
    Passed,
    Failed,

    /// <summary>It was to be tested and could not be; what prevented it stands in what was seen.</summary>
    NotTested,
}

/// <summary>Why a control counts as failing.</summary>
public enum ControlFailure
{
    Failed,

    /// <summary>Its evidence is no longer valid.</summary>
    Expired,
}
