using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Progress;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace PlanService.Sources;

/// <summary>Takes over what ships for a plan's indicators whose texts it knows. What was decided already stays.</summary>
public static class AdoptProposal
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapPost("{planId:guid}/map/proposal", Handle)
        .WithName(nameof(AdoptProposal))
        .WithSummary("Take over the proposal that ships with the service for every indicator that is not decided and whose text it knows");

    public static async Task<Results<Ok<ChangeMap.Answer>, ProblemHttpResult>> Handle(
        Guid planId, HttpContext http, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (answer, objection) = await Decide(planId, http, db, events, actor, clock, ct);
        return answer is null ? objection!.ToProblem() : TypedResults.Ok(answer);
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(ChangeMap.Answer? Answer, Objection? Objection)> Decide(
        Guid planId, HttpContext http, PlanDb db, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        ChangeMap.Answer? answer = null;
        var refused = await db.Record(async () =>
        {
            var (plan, objection) = await db.FindMapped(planId, http.Request, ct);
            if (plan is null)
                return objection;
            var (map, changed) = await db.Adopt(plan, events, actor, clock.GetUtcNow(), ct);
            await db.SaveChangesAsync(ct);
            if (map is not null)
                http.Response.SetETag(map.RowVersion);
            answer = new(map?.Version ?? 0, changed);
            return null;
        }, ct);
        return refused is null ? (answer, null) : (null, refused);
    }

    /// <summary>The caller saves.</summary>
    /// <param name="plan">With its projects and their indicators.</param>
    internal static async Task<(MeasureMap? Map, int Changed)> Adopt(this PlanDb db, Plan plan, IEvents events, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var decided = await db.MapLines.Where(row => row.SeriesId == plan.SeriesId).Select(row => new { row.Code, row.Indicator }).ToListAsync(ct);
        var codes = ChangeMap.CodesOf(plan);
        List<MapDecision> proposed =
        [
            .. plan.Projects.Where(project => project.WithdrawnAt is null)
                .SelectMany(project => project.Indicators, (project, indicator) => ProposedMap.Of(plan, project, indicator, codes)).OfType<MapDecision>()
                .Where(line => !decided.Exists(known => known.Code == line.Project.Code && known.Indicator == line.Indicator.Code)),
        ];
        return await db.Decide(plan, proposed, events, actor, at, ct);
    }
}
