using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Concurrency;

namespace PlanService.Plans;

/// <summary>Where a plan stands after a step of its life.</summary>
/// <param name="PublishedAt">Null before publication.</param>
public sealed record PlanStanding(Guid Id, PlanStatus Status, int Version, DateTimeOffset? PublishedAt)
{
    /// <summary>The plan with its history, to be changed; null when there is none. Only for those who may see every plan.</summary>
    public static Task<Plan?> Find(PlanDb db, Guid planId, CancellationToken ct) =>
        db.Plans.Include(plan => plan.Decisions).SingleOrDefaultAsync(plan => plan.Id == planId, ct);

    /// <summary>200 with the new ETag.</summary>
    public static Ok<PlanStanding> Answer(Plan plan, HttpRequest http)
    {
        http.HttpContext.Response.SetETag(plan.RowVersion);
        return TypedResults.Ok(new PlanStanding(plan.Id, plan.Status, plan.Version, plan.PublishedAt));
    }
}
