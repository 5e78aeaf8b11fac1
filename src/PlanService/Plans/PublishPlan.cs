using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace PlanService.Plans;

/// <summary>Announces an approved plan. What it replaces is superseded in the same transaction, and other services are told.</summary>
public static class PublishPlan
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/publication", Handle)
        .WithName(nameof(PublishPlan))
        .WithSummary("Announce an approved plan: anybody may read it, and it replaces the plan in force");

    public static async Task<Results<Ok<PlanStanding>, NotFound, ProblemHttpResult>> Handle(
        Guid planId, HttpRequest http, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await PlanStanding.Find(db, planId, ct) is not { } plan)
            return TypedResults.NotFound();
        if (http.IfMatchFails(plan.RowVersion) is { } stale)
            return stale;
        return await Decide(plan, db, events, actor, clock, ct) is { } refusal ? refusal.ToProblem() : PlanStanding.Answer(plan, http);
    }

    /// <summary>The same for the page: decides, publishes and saves, or says why not.</summary>
    public static async Task<Refusal?> Decide(Plan plan, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var replaced = await Replaced(plan, db, ct);
        if (plan.Publish(replaced, actor, clock.GetUtcNow()) is { } refusal)
            return refusal;
        await db.Projects.Where(project => project.PlanId == plan.Id)
            .Include(project => project.Budgets).Include(project => project.Indicators).AsSplitQuery().LoadAsync(ct);
        events.Publish(await db.Tell(plan, ct));
        if (replaced.Find(other => other.SeriesId == plan.SeriesId) is { } before)
            await AmendedWork.Apply(plan, before, db, events, clock.GetUtcNow(), ct);
        foreach (var year in plan.FiscalYears)
            await db.MeasureOwn(plan, new(year), ["plan.in-force"], actor, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return null;
    }

    /// <summary>Only one plan is in force in a fiscal year: the earlier version, or another plan of one of these years, ends.</summary>
    internal static Task<List<Plan>> Replaced(Plan plan, PlanDb db, CancellationToken ct) => db.Plans
        .Where(other => other.Status == PlanStatus.Published && other.Id != plan.Id
            && (other.SeriesId == plan.SeriesId || other.FiscalYears.Any(year => plan.FiscalYears.Contains(year))))
        .ToListAsync(ct);
}
