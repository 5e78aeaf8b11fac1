using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>The chief executive gives a plan back with a reason; it is a draft again.</summary>
public static class ReturnPlan
{
    public sealed record Request([Required, StringLength(Plan.LongestReason, MinimumLength = Plan.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/return", Handle)
        .WithName(nameof(ReturnPlan))
        .WithSummary("Give a submitted or approved plan back to be changed, with a reason");

    public static async Task<Results<Ok<PlanStanding>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, Request request, HttpRequest http, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await PlanStanding.Find(db, planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        return await Decide(plan, request.Reason, db, audit, actor, clock, ct) is { } refusal ? refusal.ToProblem() : PlanStanding.Answer(plan, http);
    }

    /// <summary>The same for the page: decides and saves, or says why not.</summary>
    public static async Task<Refusal?> Decide(
        Plan plan, string reason, PlanDb db, AuditTrail audit, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (plan.Return(reason, actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        audit.Reason = reason.Trim();
        await db.SaveChangesAsync(ct);
        return null;
    }
}
