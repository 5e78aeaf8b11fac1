using ServiceDefaults.Problems;

namespace RiskService.InternalAudit.Engagements;

/// <summary>The steps of an engagement's life.</summary>
public sealed partial class Engagement
{
    /// <summary>What was done stays as it is; the rest may be written anew until the report.</summary>
    internal Refusal? Write(IReadOnlyList<ProgrammeStep> steps)
    {
        if (IsReported)
            return AuditRefusals.WrongState;
        if (Programme.Find(step => step.DoneOn is not null && !steps.Contains(step with { No = steps.FirstOrDefault(one => one.Id == step.Id)?.No ?? 0 })) is { } gone)
            return AuditRefusals.StepDone(gone.No);
        Programme = [.. steps];
        return null;
    }

    internal Refusal? Start(DateOnly on)
    {
        if (Status is not EngagementStatus.Opened)
            return AuditRefusals.WrongState;
        (Status, StartedOn) = (EngagementStatus.Started, on);
        return null;
    }

    internal Refusal? BeginFieldwork(DateOnly on)
    {
        if (Status is not EngagementStatus.Started)
            return AuditRefusals.WrongState;
        if (Programme.Count == 0)
            return AuditRefusals.NoProgramme;
        (Status, FieldworkOn) = (EngagementStatus.Fieldwork, on);
        return null;
    }

    internal Refusal? CompleteStep(ProgrammeStep step, DateOnly on, string workingPaper)
    {
        if (Status is not EngagementStatus.Fieldwork)
            return AuditRefusals.WrongState;
        if (step.DoneOn is not null)
            return AuditRefusals.StepDone(step.No);
        Programme = [.. Programme.Select(one => one.Id == step.Id ? one with { DoneOn = on, WorkingPaper = workingPaper } : one)];
        return null;
    }

    internal Refusal? Use(DaysUsed entry)
    {
        if (Status is EngagementStatus.Closed)
            return AuditRefusals.Closed;
        if (Days.Count >= MostDays)
            return AuditRefusals.TooMany;
        Days = [.. Days, entry];
        return null;
    }

    internal Refusal? Report(string number, DateOnly on)
    {
        if (Status is not EngagementStatus.Fieldwork)
            return AuditRefusals.WrongState;
        if (StepsOpen > 0)
            return AuditRefusals.StepsOpen(StepsOpen);
        if (UsedDays <= 0)
            return AuditRefusals.NoDays;
        (Status, ReportedOn, ReportNumber) = (EngagementStatus.Reported, on, number);
        return null;
    }

    /// <param name="followedUp">Findings that are not closed.</param>
    internal Refusal? Close(DateOnly on, int followedUp)
    {
        if (Status is not EngagementStatus.Reported)
            return AuditRefusals.WrongState;
        if (followedUp > 0)
            return AuditRefusals.FindingsOpen(followedUp);
        (Status, ClosedOn) = (EngagementStatus.Closed, on);
        return null;
    }

    /// <summary>A finding that returns is followed up again.</summary>
    internal void Reopen() => (Status, ClosedOn) = Status is EngagementStatus.Closed ? (EngagementStatus.Reported, null) : (Status, ClosedOn);
}
