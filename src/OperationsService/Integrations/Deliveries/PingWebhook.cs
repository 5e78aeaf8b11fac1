using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Integrations.Deliveries;

/// <summary>An event that means nothing, to see whether the receiver is there and checks the signature; also while the webhook is paused. It is tried once.</summary>
public static class PingWebhook
{
    /// <param name="Delivery">Under which its outcome is seen.</param>
    public sealed record Answer(Guid Delivery);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/ping", Handle)
        .WithName(nameof(PingWebhook))
        .WithSummary("Send a test event (type ping), once, also to a paused webhook (admin)");

    public static async Task<Results<Accepted<Answer>, ProblemHttpResult>> Handle(Guid id, Desk desk, CancellationToken ct)
    {
        var (delivery, objection) = await Decide(id, desk, ct);
        return delivery is null ? objection!.ToProblem() : TypedResults.Accepted($"/ops/api/v1/webhooks/{id}/deliveries/{delivery.Id}", new Answer(delivery.Id));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Delivery? Delivery, Objection? Objection)> Decide(Guid id, Desk desk, CancellationToken ct)
    {
        Delivery? ping = null;
        var objection = await desk.Change(id, webhook =>
        {
            desk.Db.Add(ping = Delivery.OfPing(id, desk.Now));
            return (Objection?)null;
        }, ct);
        return objection is null ? (ping, null) : (null, objection);
    }
}
