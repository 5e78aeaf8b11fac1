using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>Compares two plans that the caller may see.</summary>
public static class GetDifferences
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}/differences", Handle)
        .WithName(nameof(GetDifferences))
        .WithSummary("What a version says otherwise than the one it amends, or than the one that from names");

    public static async Task<Results<Ok<PlanDifferences>, NotFound>> Handle(Guid planId, Guid? from, PlanDb db, Actor actor, CancellationToken ct) =>
        await Find(planId, from, db, actor, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    /// <summary>The same for the page; null when there are no two versions to compare.</summary>
    public static async Task<PlanDifferences?> Find(Guid planId, Guid? from, PlanDb db, Actor actor, CancellationToken ct)
    {
        var visible = db.Plans.AsNoTracking().VisibleTo(actor);
        if (await visible.SingleOrDefaultAsync(plan => plan.Id == planId, ct) is not { } to || (from ?? to.BasedOnId) is not { } older)
            return null;
        return await visible.SingleOrDefaultAsync(plan => plan.Id == older, ct) is { } old ? await PlanDifferences.Between(old, to, db, ct) : null;
    }
}
