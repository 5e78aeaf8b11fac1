using PlanService.Progress;
using PlanService.Projects;

namespace PlanService.Reports;

/// <summary>
/// How many projects stand how, and what E-PlanNACC makes of it: (done × 1 + in progress × 0.5) ÷ number × 100. What waits counts
/// nothing, as what could not be done.
/// </summary>
public sealed record NaccCounts(int Total, int Done, int InProgress, int Waiting, int CouldNot)
{
    /// <summary>Percent, two decimals; 0 when there is no project.</summary>
    public decimal Score => Total == 0 ? 0 : Math.Round((Done + (InProgress * 0.5m)) / Total * 100, 2, MidpointRounding.AwayFromZero);

    public static NaccCounts Of(IReadOnlyCollection<NaccStatus> statuses) => new(
        statuses.Count,
        statuses.Count(status => status is NaccStatus.Done),
        statuses.Count(status => status is NaccStatus.InProgress),
        statuses.Count(status => status is NaccStatus.Waiting),
        statuses.Count(status => status is NaccStatus.CouldNot));
}

/// <summary>How a project stood on the last day of a round, whatever was done later.</summary>
/// <param name="IsLate">A step was due before that day and not done: it counts as in progress, with a remark.</param>
public readonly record struct StatusOnDay(NaccStatus Status, bool IsLate)
{
    /// <param name="declared">What a division says goes before what follows from the steps.</param>
    /// <param name="steps">All of the sheet; empty when it names none.</param>
    /// <param name="disbursed">Whether money was paid by that day.</param>
    public static StatusOnDay Of(DateOnly day, NaccStatus? declared, IReadOnlyCollection<(DateOnly? DueOn, DateOnly? DoneOn)> steps, bool disbursed)
    {
        var done = steps.Count(step => step.DoneOn <= day);
        var all = steps.Count > 0 && done == steps.Count;
        var late = !all && steps.Any(step => step.DueOn < day && !(step.DoneOn <= day));
        var status = declared ?? NaccStatuses.Of(
            all ? ProjectStatus.Done
            : late ? ProjectStatus.Late
            : done > 0 || disbursed ? ProjectStatus.OnTrack
            : ProjectStatus.NotStarted);
        return new(status, late && status is (NaccStatus.InProgress or NaccStatus.Waiting));
    }
}
