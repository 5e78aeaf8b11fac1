using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Audit;
using WebUi;

namespace OperationsService.Integrations.Deliveries;

/// <summary>Sends one event again, whether it arrived or was given up, under the same id: a receiver that has it already sees that.</summary>
public static class ResendDelivery
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/deliveries/{delivery:guid}/resend", Handle)
        .WithName(nameof(ResendDelivery))
        .WithSummary("Send one delivery again, under the same webhook-id (admin)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid delivery, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, delivery, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid delivery, Desk desk, CancellationToken ct) => desk.Change(id, async webhook =>
    {
        if (await desk.Db.Deliveries.SingleOrDefaultAsync(one => one.Id == delivery && one.EndpointId == id, ct) is not { } found)
            return Objection.NotFound;
        if (found.State is DeliveryState.Waiting)
            return Objection.To(WebhookRefusals.Waiting);
        if (!found.IsPing && !await desk.Db.FeedEvents.AnyAsync(one => one.Id == found.EventId, ct))
            return Objection.To(WebhookRefusals.EventGone);
        found.SendAgain(desk.Now);
        desk.Db.Add(desk.Audit.Resent(id, 1));
        return null;
    }, ct);

    internal static AuditEntry Resent(this AuditTrail audit, Guid webhook, int count) =>
        audit.Entry(nameof(WebhookEndpoint), webhook.ToString(), after: System.Text.Json.JsonSerializer.Serialize(new { resent = count }));
}
