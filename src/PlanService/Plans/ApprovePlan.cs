using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>The chief executive approves what was submitted by somebody else.</summary>
public static class ApprovePlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/approval", Handle)
        .WithName(nameof(ApprovePlan))
        .WithSummary("Approve a submitted plan; never by whoever submitted it");

    public static async Task<Results<Ok<PlanStanding>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, HttpRequest http, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await PlanStanding.Find(db, planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        return await Decide(plan, db, actor, clock, ct) is { } refusal ? refusal.ToProblem() : PlanStanding.Answer(plan, http);
    }

    /// <summary>The same for the page: decides and saves, or says why not.</summary>
    public static async Task<Refusal?> Decide(Plan plan, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (plan.Approve(actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(ct);
        return null;
    }
}
