using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlanService.Sources;

/// <summary>All that can measure an indicator.</summary>
public static class ListMeasures
{
    /// <param name="Unit">percent, points, or what is counted.</param>
    /// <param name="NarrowedTo">everything (nothing to narrow), project, category or step.</param>
    public sealed record Answer(string Key, string Service, string Unit, MeasureOf NarrowedTo, string Thai, string English);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("measures", Handle)
        .WithName(nameof(ListMeasures))
        .WithSummary("What can measure an indicator: each with its unit and what it may be narrowed to");

    public static Ok<IEnumerable<Answer>> Handle() => TypedResults.Ok(Measures.All.Select(measure =>
        new Answer(measure.Key, measure.Service, measure.Unit, measure.Of, measure.Thai, measure.English)));
}
