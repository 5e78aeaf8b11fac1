using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Integrations.Feed;

namespace OperationsService.Integrations.Deliveries;

/// <summary>One delivery with its attempts and what is sent.</summary>
public static class GetDelivery
{
    /// <param name="Attempts">The last 20, the newest last.</param>
    /// <param name="Body">What the receiver gets; null where the event was removed for its age.</param>
    public sealed record Answer(DeliveryLine Delivery, IReadOnlyList<DeliveryAttempt> Attempts, CloudEvent? Body);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("{id:guid}/deliveries/{delivery:guid}", Handle)
        .WithName(nameof(GetDelivery))
        .WithSummary("A delivery with its attempts and the event that it carries (admin)");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Guid id, Guid delivery, Desk desk, CloudEvents events, CancellationToken ct) =>
        await Find(id, delivery, desk, events, ct) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    /// <summary>The same for the page.</summary>
    internal static async Task<Answer?> Find(Guid id, Guid delivery, Desk desk, CloudEvents events, CancellationToken ct)
    {
        if (await desk.Db.Deliveries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == delivery && one.EndpointId == id, ct) is not { } found)
            return null;
        var told = await desk.Db.FeedEvents.AsNoTracking().SingleOrDefaultAsync(one => one.Id == found.EventId, ct);
        return new(DeliveryLine.Of(found), found.Attempts, found.IsPing ? events.Ping(found.EventId, found.EventAt) : told is null ? null : events.Of(told, withCursor: false));
    }
}
