using RiskService.InternalAudit.Plans;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Engagements;

/// <summary>An audit that is carried out: one of the approved plan, or one outside it with a reason. The auditor's own. Source: plan project 4-01.</summary>
public sealed partial class Engagement : IVersioned, IAudited
{
    public const int LongestText = 1000;
    public const int LongestName = 200;
    public const int LongestReference = 60;
    public const int MostSteps = 100;
    public const int MostDays = 500;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>In its year, from 1.</summary>
    public int No { get; private set; }

    /// <summary>Of <see cref="PlannedEngagement.Id"/>; null outside the plan.</summary>
    public Guid? PlannedId { get; private set; }
    public Guid UnitId { get; private set; }

    /// <summary>The audited one; code.</summary>
    public string Division { get; private set; } = "";

    [NotAudited]
    public string Process { get; private set; } = "";
    public EngagementType Type { get; private set; }

    [NotAudited]
    public string Objective { get; private set; } = "";

    [NotAudited]
    public string Scope { get; private set; } = "";

    /// <summary>Man-days; 1 or more.</summary>
    public int PlannedDays { get; private set; }

    /// <summary>Why it is carried out though the plan does not hold it; null where it does.</summary>
    [NotAudited]
    public string? OutsidePlanFor { get; private set; }
    public EngagementStatus Status { get; private set; }
    public DateOnly OpenedOn { get; private set; }
    public DateOnly? StartedOn { get; private set; }
    public DateOnly? FieldworkOn { get; private set; }
    public DateOnly? ReportedOn { get; private set; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Of the report, as the office numbers its letters.</summary>
    [NotAudited]
    public string? ReportNumber { get; private set; }

    [NotAudited]
    public List<ProgrammeStep> Programme { get; private set; } = [];

    [NotAudited]
    public List<DaysUsed> Days { get; private set; } = [];
    public uint RowVersion { get; private set; }

    /// <summary>งาน 1/2570.</summary>
    public string Code => FormattableString.Invariant($"{No}/{FiscalYear}");
    public decimal UsedDays => Days.Sum(entry => entry.Days);
    public int StepsOpen => Programme.Count(step => step.DoneOn is null);
    public bool IsReported => Status is EngagementStatus.Reported or EngagementStatus.Closed;

    internal static Engagement Of(FiscalYear year, int no, PlannedEngagement planned, string? outsidePlanFor, DateOnly today) => new()
    {
        FiscalYear = year,
        No = no,
        PlannedId = outsidePlanFor is null ? planned.Id : null,
        UnitId = planned.UnitId,
        Division = planned.Division,
        Process = planned.Process,
        Type = planned.Type,
        Objective = planned.Objective,
        Scope = planned.Scope,
        PlannedDays = planned.ManDays,
        OutsidePlanFor = outsidePlanFor,
        OpenedOn = today,
    };
}
