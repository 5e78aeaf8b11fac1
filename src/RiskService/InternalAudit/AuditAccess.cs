using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit;

/// <summary>Who sees what of internal audit: the auditor all; the executive what was handed out; a division of that its own; an admin nothing.</summary>
public static class AuditAccess
{
    public static bool Audits(this Actor actor) => actor.Is(Roles.InternalAuditor);

    /// <summary>Everything that was handed out, of whatever division.</summary>
    public static bool ReadsAllAudits(this Actor actor) => actor.Audits() || actor.Is(Roles.Executive);

    /// <summary>The division for which somebody reads or answers; null for those who belong to none or have no work in it.</summary>
    public static string? AuditedDivision(this Actor actor) => actor.Is(Roles.DivisionHead) || actor.Is(Roles.DivisionOfficer) ? actor.Division : null;

    /// <summary>Management answers: the head of the audited division and nobody else.</summary>
    public static bool AnswersFor(this Actor actor, string division) => actor.Is(Roles.DivisionHead) && actor.Division == division;

    /// <summary>A finding that was not issued exists for the auditor alone.</summary>
    public static IQueryable<AuditFinding> VisibleTo(this IQueryable<AuditFinding> findings, Actor actor)
    {
        if (actor.Audits())
            return findings;
        var issued = findings.Where(one => one.Status != FindingStatus.Draft);
        if (actor.Is(Roles.Executive))
            return issued;
        var division = actor.AuditedDivision();
        return division is null ? findings.Where(_ => false) : issued.Where(one => one.Division == division);
    }

    /// <summary>The plan that is being written exists for the auditor alone, until it is submitted: then the executive decides on it.</summary>
    public static IQueryable<AuditPlan> VisibleTo(this IQueryable<AuditPlan> plans, Actor actor)
    {
        if (actor.Audits())
            return plans;
        return actor.Is(Roles.Executive) ? plans.Where(plan => plan.Status == AuditPlanStatus.Submitted) : plans.Where(_ => false);
    }

    /// <summary>The plan as approved last, or in one of its versions.</summary>
    public static Task<ApprovedAuditPlan?> ApprovedPlan(this RiskDb db, FiscalYear year, CancellationToken ct, int? version = null) =>
        db.ApprovedAuditPlans.AsNoTracking().Where(plan => plan.FiscalYear == year && (version == null || plan.Version == version))
            .OrderByDescending(plan => plan.Version).FirstOrDefaultAsync(ct);
}
