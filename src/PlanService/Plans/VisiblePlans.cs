using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>Who may see which plan: the public sees what is published, staff see every version.</summary>
public static class VisiblePlans
{
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Actor actor) =>
        actor.IsSignedIn ? plans : plans.Where(plan => plan.Status == PlanStatus.Published);

    /// <summary>The one asked for; without an id the plan in force, else the newest that the actor may see.</summary>
    public static IQueryable<Plan> Chosen(this IQueryable<Plan> plans, Actor actor, Guid? planId) =>
        planId is { } id
            ? plans.VisibleTo(actor).Where(plan => plan.Id == id)
            : plans.VisibleTo(actor).OrderByDescending(plan => plan.Status == PlanStatus.Published).ThenByDescending(plan => plan.Id).Take(1);
}
