using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Import;
using PlanService.Plans;
using ServiceDefaults.SignIn;

namespace PlanService.Sources;

/// <summary>What measures the indicators of a plan: readable by whoever may read the plan.</summary>
public static class GetMap
{
    /// <param name="MeasuresItself">Indicators that a measure fills.</param>
    /// <param name="PersonJudges">Indicators of which the map says that a person judges them.</param>
    /// <param name="Undecided">Indicators of which it says nothing yet.</param>
    /// <param name="Offered">Of those, how many a proposal ships for.</param>
    public sealed record Answer(Guid PlanId, int MapVersion, int MeasuresItself, int PersonJudges, int Undecided, int Offered, IEnumerable<LineAnswer> Lines);

    /// <param name="Way">plan, complaints, training, risk, person or undecided.</param>
    /// <param name="State">decided, proposed, outdated (the indicator's text changed since) or undecided.</param>
    /// <param name="ChangedBy">Null for the public.</param>
    public sealed record LineAnswer(
        string Project, string Indicator, string Text, string Comparator, decimal? Target, string? Unit, string Way, string State,
        string? Measure, string? MeasureOf, string? Why, string? ChangedBy, DateTimeOffset? ChangedAt);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder plans) => plans
        .MapGet("{planId:guid}/map", Handle)
        .WithName(nameof(GetMap))
        .WithSummary("What measures each indicator of a plan, or that a person judges it, and why; filter by project, way and state");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(
        Guid planId, [AsParameters] MapFilter filter, PlanDb db, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.FindVisible(planId, actor, clock, ct) is not { } plan)
            return TypedResults.NotFound();
        var map = await MapView.Read(db, plan, ct);
        return TypedResults.Ok(new Answer(plan.Id, map.Version, map.Measured, map.Judged, map.Undecided, map.Offered, filter.Of(map).Select(item => Describe(item, actor))));
    }

    private static LineAnswer Describe(MapItem item, Actor actor) => new(
        item.Project.Code, item.Indicator.Code, item.Indicator.Text, item.Indicator.Comparator.ToText(), item.Indicator.Target, item.Indicator.Unit, item.Way, item.State,
        item.Line?.Measure, item.Line?.MeasureOf, item.Line?.Why, actor.IsSignedIn ? item.Line?.ChangedBy : null, item.Line?.ChangedAt);
}
