using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Values;

namespace RiskService.HeatMaps;

/// <summary>How many open risks of a year stand where, what money they touch, and what moved.</summary>
public static class GetHeatMap
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder registers) => registers
        .MapGet("{year}/heatmap", Handle)
        .WithName(nameof(GetHeatMap))
        .WithSummary("Open risks of a year by likelihood and impact; filter by division and kind; with since, what moved from that day on");

    public static async Task<Results<Ok<HeatMap>, ProblemHttpResult>> Handle(FiscalYear year, [AsParameters] HeatMapFilter filter, Desk desk, CancellationToken ct) =>
        filter.Against(year, desk.Today) is { } objection ? objection.ToProblem() : TypedResults.Ok(await HeatMap.Of(desk.Db, year, filter, desk.Actor, ct));
}
