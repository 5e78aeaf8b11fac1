using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Plans;

/// <summary>A version of the yearly audit plan exactly as it was approved; never changed.</summary>
public sealed class ApprovedAuditPlan : IAudited
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }
    public int Version { get; private set; }

    [NotAudited]
    public int CapacityDays { get; private set; }

    [NotAudited]
    public string? Note { get; private set; }

    [NotAudited]
    public List<PlannedEngagement> Engagements { get; private set; } = [];

    /// <summary>Why it took the place of the version before; null of the first.</summary>
    [NotAudited]
    public string? AmendedFor { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public string SubmittedBy { get; private set; } = "";
    public DateTimeOffset ApprovedAt { get; private set; }
    public DateOnly ApprovedOn { get; private set; }
    public string ApprovedBy { get; private set; } = "";

    /// <summary>Against the September before its year; null of an amendment, which may come at any time.</summary>
    public PlanTiming? Timing { get; private set; }

    internal static ApprovedAuditPlan Of(AuditPlan plan, Actor actor, DateOnly today, DateTimeOffset now) => new()
    {
        FiscalYear = plan.FiscalYear,
        Version = plan.Version,
        CapacityDays = plan.CapacityDays,
        Note = plan.Note,
        Engagements = plan.Engagements,
        AmendedFor = plan.AmendedFor,
        SubmittedAt = plan.SubmittedAt!.Value,
        SubmittedBy = plan.SubmittedBy!,
        ApprovedAt = now,
        ApprovedOn = today,
        ApprovedBy = actor.Name,
        Timing = plan.Version == 1 ? AuditDeadlines.TimingOf(plan.FiscalYear, today) : null,
    };
}
