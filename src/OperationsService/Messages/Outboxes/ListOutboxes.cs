using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Lists;

namespace OperationsService.Messages.Outboxes;

/// <summary>The outbox of every service, asked just now: what waits for the broker, and what could not be sent.</summary>
public static class ListOutboxes
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder outboxes) => outboxes
        .MapGet("", Handle)
        .WithName(nameof(ListOutboxes))
        .WithSummary("The outbox of every service: what waits, how old the oldest is, what rests and why (admin)");

    public static async Task<Ok<PageOf<OutboxView>>> Handle(ServiceOutboxes outboxes, CancellationToken ct)
    {
        var all = await outboxes.All(ct);
        return TypedResults.Ok(new PageOf<OutboxView>(all, 1, all.Count, all.Count));
    }
}
