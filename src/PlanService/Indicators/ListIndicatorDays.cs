using Microsoft.AspNetCore.Http.HttpResults;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Lists;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Indicators;

/// <summary>How an indicator came to its value in the course of a year.</summary>
public static class ListIndicatorDays
{
    /// <param name="Day">In Bangkok.</param>
    /// <param name="Value">At the end of that day, in the indicator's unit; null for a judgement in words, and where nothing counted any more.</param>
    public sealed record Answer(DateOnly Day, decimal? Value, bool? Met, string? Source);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder years) => years
        .MapGet("indicators/{indicator}/days", Handle)
        .WithName(nameof(ListIndicatorDays))
        .WithSummary("What an indicator stood at on each day on which it changed, newest first; the public sees published plans");

    public static async Task<Results<Ok<PageOf<Answer>>, NotFound>> Handle(
        string code, FiscalYear fy, string indicator, [AsParameters] Paging paging, PlanDb db, Actor actor, CancellationToken ct) =>
        await db.FindWork(code, fy, actor, ct) is { } work && work.Project.Indicator(indicator) is not null
            ? TypedResults.Ok(await paging.Of(db.DaysOf(work, indicator), row => new Answer(row.Day, row.Value, row.Met, row.Source), ct))
            : TypedResults.NotFound();
}
