using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>Which plans somebody may see, and which one is meant when none is named.</summary>
public static class PlanVisibility
{
    /// <summary>Everybody sees what is or was published; whoever signed in sees drafts too.</summary>
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Actor actor) =>
        actor.IsSignedIn ? plans : plans.Where(plan => plan.Status == PlanStatus.Published || plan.Status == PlanStatus.Superseded);

    /// <summary>
    /// The plan with this id, or where none is named the plan in force: published and of the present fiscal year. Failing that the
    /// newest that is published, and failing that, for staff, the newest.
    /// </summary>
    public static Task<Plan?> FindVisible(this PlanDb db, Guid? planId, Actor actor, TimeProvider clock, CancellationToken ct) =>
        db.FindVisible(planId, FiscalYear.Of(clock.GetUtcNow()), actor, ct);

    /// <summary>The same for the plan in force in another fiscal year than the present one.</summary>
    public static Task<Plan?> FindVisible(this PlanDb db, Guid? planId, FiscalYear inForce, Actor actor, CancellationToken ct)
    {
        var visible = db.Plans.AsNoTracking().VisibleTo(actor);
        if (planId is { } id)
            return visible.SingleOrDefaultAsync(plan => plan.Id == id, ct);
        var year = inForce.Year;
        return visible
            .OrderByDescending(plan => plan.Status == PlanStatus.Published && plan.FiscalYears.Contains(year))
            .ThenByDescending(plan => plan.Status == PlanStatus.Published)
            .ThenByDescending(plan => plan.FiscalYears.Contains(year))
            .ThenByDescending(plan => plan.PublishedAt).ThenByDescending(plan => plan.ImportedAt).ThenByDescending(plan => plan.Id)
            .FirstOrDefaultAsync(ct);
    }
}
