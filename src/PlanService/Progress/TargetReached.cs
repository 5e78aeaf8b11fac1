using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

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
    public string? Note { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }

    internal static TargetReached Of(Guid projectYearId, int no) => new() { ProjectYearId = projectYearId, No = no };

    internal void Record(decimal count, string? note, Actor actor, DateTimeOffset at)
    {
        Count = count;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        RecordedBy = actor.Name;
        RecordedAt = at;
    }
}
