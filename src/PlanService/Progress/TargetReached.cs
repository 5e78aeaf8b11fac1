using ServiceDefaults.Audit;

namespace PlanService.Progress;

/// <summary>How many of a target group of the sheet were reached in the year.</summary>
public sealed class TargetReached : IAudited
{
    private TargetReached()
    {
    }

    public Guid ProjectYearId { get; private set; }

    /// <summary>From 1: its place in the sheet's list of target groups.</summary>
    public int No { get; private set; }
    public decimal Count { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
}
