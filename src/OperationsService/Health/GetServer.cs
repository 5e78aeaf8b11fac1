using Microsoft.AspNetCore.Http.HttpResults;

namespace OperationsService.Health;

public static class GetServer
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder api) => api
        .MapGet("server", Handle).WithName("GetServer")
        .WithSummary("What the services stand on: room on the disk with the data, the certificate of the public address, and the last backup that was verified");

    public static async Task<Ok<ServerView>> Handle(ServerFacts server, CancellationToken ct) => TypedResults.Ok(await server.Read(ct));
}
