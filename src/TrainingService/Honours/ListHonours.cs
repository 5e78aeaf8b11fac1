using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;
using TrainingService.Data;

namespace TrainingService.Honours;

/// <summary>Who was honoured, for everybody.</summary>
public static class ListHonours
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder awards) => awards
        .MapGet("honours", Handle)
        .WithName(nameof(ListHonours))
        .WithSummary("Those who were honoured and agreed that it is published, the newest first");

    public static async Task<Ok<PageOf<Honour>>> Handle([AsParameters] Paging paging, TrainingDb db, CancellationToken ct) =>
        TypedResults.Ok(await paging.Of(HonourQueries.Public(db), honour => honour, ct));
}
