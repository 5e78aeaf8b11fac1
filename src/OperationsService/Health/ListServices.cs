using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;

namespace OperationsService.Health;

public static class ListServices
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder services) => services
        .MapGet("", Handle).WithName("ListServices")
        .WithSummary("Every service as of the last round (15 seconds): what is up, since when, in which version, with which replicas, and what waits in it");

    public static async Task<Ok<PageOf<ServiceHealth>>> Handle(HealthBook book, CancellationToken ct)
    {
        var all = await book.All(ct);
        return TypedResults.Ok(new PageOf<ServiceHealth>(all, 1, Math.Max(all.Count, 1), all.Count)); // a dozen at most: always whole
    }
}
