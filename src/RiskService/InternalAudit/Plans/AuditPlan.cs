using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Plans;

/// <summary>Draft → submitted → approved, or returned to draft; an approved plan that is changed begins its next version as a draft.</summary>
public enum AuditPlanStatus
{
    /// <summary>Being written: the auditor's own.</summary>
    Draft,

    /// <summary>The executive has it.</summary>
    Submitted,
    Approved,
}

/// <summary>
/// The yearly audit plan as the auditor works on it. What was approved stands apart, in <see cref="ApprovedAuditPlan"/>: an amendment that
/// is still a draft is seen by nobody else. Source: plan project 4-01.
/// </summary>
public sealed class AuditPlan : IVersioned, IAudited
{
    public const int LongestNote = 2000;
    public const int LongestReason = 2000;
    public const int ShortestReason = 10;
    public const int MostEngagements = 100;
    public const int MostDays = 5000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>From 1; each approval of a change is one more.</summary>
    public int Version { get; private set; } = 1;
    public AuditPlanStatus Status { get; private set; }

    /// <summary>Man-days that the unit has in the year.</summary>
    [NotAudited]
    public int CapacityDays { get; private set; }

    [NotAudited]
    public string? Note { get; private set; }

    [NotAudited]
    public List<PlannedEngagement> Engagements { get; private set; } = [];

    /// <summary>Why an approved plan is changed.</summary>
    [NotAudited]
    public string? AmendedFor { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string? SubmittedById { get; private set; }
    public string? SubmittedBy { get; private set; }

    /// <summary>What the executive wants changed; null once it is submitted again.</summary>
    [NotAudited]
    public string? ReturnedFor { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public uint RowVersion { get; private set; }

    public int PlannedDays => Engagements.Sum(one => one.ManDays);

    /// <summary>More is planned than there are people for: a warning, never a refusal.</summary>
    public bool IsOverCapacity => PlannedDays > CapacityDays;

    internal static AuditPlan Of(FiscalYear year) => new() { FiscalYear = year };

    /// <param name="amendedFor">Needed where the plan was approved once; what it needs is said by <see cref="NeedsReason"/>.</param>
    internal Refusal? Write(int capacityDays, string? note, IReadOnlyList<PlannedEngagement> engagements, string? amendedFor)
    {
        if (Status is AuditPlanStatus.Submitted)
            return AuditRefusals.Submitted;
        if (Status is AuditPlanStatus.Approved)
            (Status, Version, SubmittedAt, SubmittedBy, SubmittedById) = (AuditPlanStatus.Draft, Version + 1, null, null, null);
        (CapacityDays, Note, Engagements) = (capacityDays, note, [.. engagements]);
        AmendedFor = Version > 1 ? amendedFor ?? AmendedFor : null;
        return null;
    }

    /// <summary>A change of an approved plan says why.</summary>
    public bool NeedsReason => Status is AuditPlanStatus.Approved;

    internal Refusal? Submit(Actor actor, DateTimeOffset now)
    {
        if (Status is AuditPlanStatus.Submitted)
            return AuditRefusals.Submitted;
        if (Status is AuditPlanStatus.Approved)
            return AuditRefusals.NothingToSubmit;
        if (Engagements.Count == 0)
            return AuditRefusals.NothingPlanned;
        (Status, SubmittedAt, SubmittedById, SubmittedBy, ReturnedFor, ReturnedAt) = (AuditPlanStatus.Submitted, now, actor.Id, actor.Name, null, null);
        return null;
    }

    /// <summary>What is approved is kept as it stands here.</summary>
    internal (ApprovedAuditPlan? Approved, Refusal? Refusal) Approve(Actor actor, DateOnly today, DateTimeOffset now)
    {
        if (AgainstDeciding(actor) is { } refusal)
            return (null, refusal);
        Status = AuditPlanStatus.Approved;
        return (ApprovedAuditPlan.Of(this, actor, today, now), null);
    }

    internal Refusal? Return(string reason, Actor actor, DateTimeOffset now)
    {
        if (AgainstDeciding(actor) is { } refusal)
            return refusal;
        (Status, ReturnedFor, ReturnedAt) = (AuditPlanStatus.Draft, reason, now);
        return null;
    }

    /// <summary>Whoever submitted it decides nothing, whatever else they are.</summary>
    public Refusal? AgainstDeciding(Actor actor) =>
        Status is not AuditPlanStatus.Submitted ? AuditRefusals.NotSubmitted : SubmittedById == actor.Id ? AuditRefusals.OwnPlan : null;
}
