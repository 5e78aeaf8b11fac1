using ServiceDefaults.Audit;

namespace PlanService.Progress;

/// <summary>One step of a project's sheet in one fiscal year.</summary>
public sealed class StepProgress : IAudited
{
    private StepProgress()
    {
    }

    public Guid ProjectYearId { get; private set; }

    /// <summary>The step's number in the sheet.</summary>
    public int No { get; private set; }

    /// <summary>By which day the division means to do it; null: no day was set.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Null: not done.</summary>
    public DateOnly? DoneOn { get; private set; }
    public string? Note { get; private set; }
    public string? RecordedBy { get; private set; }
    public DateTimeOffset? RecordedAt { get; private set; }
}
