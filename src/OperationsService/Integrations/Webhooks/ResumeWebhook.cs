using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OperationsService.Integrations.Deliveries;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Sent again from now on, beginning with what waited. What was given up before is sent again on its own (<see cref="Deliveries.ResendDeliveries"/>).</summary>
public static class ResumeWebhook
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/resumption", Handle)
        .WithName(nameof(ResumeWebhook))
        .WithSummary("Send to a paused webhook again, beginning with what waited (admin)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) => desk.ChangeWithMany(id, async webhook =>
    {
        if (webhook.Resume() is { } refusal)
            return Objection.To(refusal);
        var health = await desk.Db.WebhookHealth.SingleAsync(one => one.EndpointId == id, ct);
        health.BeginAnew();
        await desk.Db.Deliveries.Where(one => one.EndpointId == id && one.State == DeliveryState.Waiting).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.NextAt, desk.Now).SetProperty(one => one.Tries, 0).SetProperty(one => one.FirstTriedAt, (DateTimeOffset?)null), ct); // their three days begin now
        return null;
    }, ct, request.Reason);
}
