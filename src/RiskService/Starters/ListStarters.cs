using Microsoft.AspNetCore.Http.HttpResults;

namespace RiskService.Starters;

/// <summary>The risks that one can begin with.</summary>
public static class ListStarters
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("starters", Handle)
        .WithName(nameof(ListStarters))
        .WithTags("Register")
        .WithSummary("Typical fraud risks to begin a register with; filter by division and kind");

    /// <param name="division">Code: those that are usual in it.</param>
    /// <param name="kind">Code of an area.</param>
    public static Ok<IReadOnlyList<StarterRisk>> Handle(string? division, string? kind) => TypedResults.Ok(StarterLibrary.Of(division, kind));
}
