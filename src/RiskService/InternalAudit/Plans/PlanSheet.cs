using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Plans;

/// <summary>An approved version in the plan's history.</summary>
public sealed record PlanVersion(int Version, DateOnly ApprovedOn, string ApprovedBy, PlanTiming? Timing, string? AmendedFor);

/// <summary>The yearly plan as one reader may see it: the auditor what they work on, the executive what was submitted or approved, a division its own part.</summary>
/// <param name="OverCapacity">More man-days are planned than there are.</param>
/// <param name="Timing">Against September before the year; null before approval and of an amendment.</param>
/// <param name="Rule">The rule by which that is judged.</param>
/// <param name="IsPart">Only what concerns the reader's division.</param>
/// <param name="Versions">Those approved, the newest first.</param>
public sealed record PlanSheet(
    FiscalYear FiscalYear, int Version, AuditPlanStatus Status, int? CapacityDays, int PlannedDays, bool OverCapacity, string? Note, IReadOnlyList<PlannedEngagement> Engagements,
    string? AmendedFor, DateTimeOffset? SubmittedAt, string? SubmittedBy, DateOnly? ApprovedOn, string? ApprovedBy, PlanTiming? Timing, string Rule,
    string? ReturnedFor, bool IsPart, IReadOnlyList<PlanVersion> Versions)
{
    /// <summary>Of the working plan, for whoever may change or decide it.</summary>
    internal uint? RowVersion { get; private init; }

    /// <returns>Null when there is none that the reader may see.</returns>
    public static async Task<PlanSheet?> Of(RiskDb db, Actor actor, FiscalYear year, int? version, CancellationToken ct)
    {
        var versions = await db.ApprovedAuditPlans.AsNoTracking().Where(plan => plan.FiscalYear == year).OrderByDescending(plan => plan.Version)
            .Select(plan => new PlanVersion(plan.Version, plan.ApprovedOn, plan.ApprovedBy, plan.Timing, plan.AmendedFor)).ToListAsync(ct);
        if (version is null && await db.AuditPlans.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(plan => plan.FiscalYear == year, ct) is { } working && working.Status is not AuditPlanStatus.Approved)
            return Of(working, versions);
        if (await db.ApprovedPlan(year, ct, version) is not { } approved)
            return null;
        var sheet = Of(approved, versions) with { RowVersion = await db.AuditPlans.Where(plan => plan.FiscalYear == year).Select(plan => (uint?)plan.RowVersion).SingleOrDefaultAsync(ct) };
        return actor.ReadsAllAudits() ? sheet : sheet.PartOf(actor.AuditedDivision());
    }

    private static PlanSheet Of(AuditPlan plan, IReadOnlyList<PlanVersion> versions) => new(
        plan.FiscalYear, plan.Version, plan.Status, plan.CapacityDays, plan.PlannedDays, plan.IsOverCapacity, plan.Note, plan.Engagements,
        plan.AmendedFor, plan.SubmittedAt, plan.SubmittedBy, null, null, null, AuditWords.Rule, plan.ReturnedFor, false, versions)
    {
        RowVersion = plan.RowVersion,
    };

    private static PlanSheet Of(ApprovedAuditPlan plan, IReadOnlyList<PlanVersion> versions)
    {
        var days = plan.Engagements.Sum(one => one.ManDays);
        return new(
            plan.FiscalYear, plan.Version, AuditPlanStatus.Approved, plan.CapacityDays, days, days > plan.CapacityDays, plan.Note, plan.Engagements,
            plan.AmendedFor, plan.SubmittedAt, plan.SubmittedBy, plan.ApprovedOn, plan.ApprovedBy, plan.Timing, AuditWords.Rule, null, false, versions);
    }

    /// <summary>A division reads when it is audited and why; not what others are, nor how it was ranked among them.</summary>
    private PlanSheet? PartOf(string? division)
    {
        if (division is null)
            return null;
        var own = Engagements.Where(one => one.Division == division).Select(one => one with { Score = null }).ToList();
        return this with { Engagements = own, CapacityDays = null, PlannedDays = own.Sum(one => one.ManDays), OverCapacity = false, Note = null, AmendedFor = null, IsPart = true, RowVersion = null, Versions = [.. Versions.Select(one => one with { AmendedFor = null })] };
    }
}
