using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Vitals;

namespace OperationsService.Health;

public static class GetService
{
    /// <param name="Day">The last 24 hours; null if nobody looked.</param>
    /// <param name="Deploys">The last twenty, newest first.</param>
    /// <param name="Statements">The slowest of its database, asked of a replica just now, without any value; null if none answered.</param>
    public sealed record Answer(ServiceHealth Service, HealthDay? Day, IReadOnlyList<DeployView> Deploys, StatementVitals? Statements);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder services) => services
        .MapGet("{service}", Handle).WithName("GetService")
        .WithSummary("One service: how it is, how its last 24 hours were, its deploys, and the slowest statements of its database");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string service, HealthBook book, VitalsClient client, CancellationToken ct) =>
        await Read(service, book, client, ct) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>The same for the API and the page; null for a name that is none.</summary>
    public static async Task<Answer?> Read(string name, HealthBook book, VitalsClient client, CancellationToken ct)
    {
        if ((await book.All(ct)).FirstOrDefault(one => one.Name == name) is not { } service)
            return null;
        var up = service.Replicas.FirstOrDefault(replica => replica.Status is ServiceStatus.Healthy or ServiceStatus.Degraded);
        return new(
            service, (await book.Days(ct)).GetValueOrDefault(name), await book.Deploys(name, ct),
            up is null ? null : await client.Statements(up.Address, ct));
    }
}
