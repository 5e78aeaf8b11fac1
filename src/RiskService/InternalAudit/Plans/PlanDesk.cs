using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Plans;

/// <summary>The pages change one engagement at a time; the plan is written whole, as the API takes it.</summary>
internal static class PlanDesk
{
    /// <summary>The plan that is being written; null before the first.</summary>
    public static Task<AuditPlan?> WorkingPlan(this Desk desk, FiscalYear year, CancellationToken ct) => desk.Db.AuditPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.FiscalYear == year, ct);

    /// <summary>What the auditor's capacity was written as, or 200: one person's working days without leave and training.</summary>
    public static int CapacityOf(AuditPlan? plan) => plan?.CapacityDays ?? 200;

    public static List<WritePlan.EngagementGiven> Given(AuditPlan? plan) => [.. (plan?.Engagements ?? []).Select(one => new WritePlan.EngagementGiven(one.UnitId, one.Type, one.Objective, one.Scope, one.Quarter, one.ManDays, one.Id))];
}
