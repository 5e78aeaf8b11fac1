using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;

namespace OperationsService.Integrations.Webhooks;

/// <summary>One webhook.</summary>
public static class GetWebhook
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("{id:guid}", Handle)
        .WithName(nameof(GetWebhook))
        .WithSummary("A webhook with its health (admin)");

    public static async Task<Results<Ok<WebhookView>, NotFound>> Handle(Guid id, Desk desk, HttpResponse response, CancellationToken ct)
    {
        if (await Find(id, desk, ct) is not { } found)
            return TypedResults.NotFound();
        response.SetETag(found.Version);
        return TypedResults.Ok(found);
    }

    /// <summary>The same for pages.</summary>
    internal static async Task<WebhookView?> Find(Guid id, Desk desk, CancellationToken ct) =>
        await WebhookView.Of(desk.Db, desk.Db.Webhooks.Where(webhook => webhook.Id == id), desk.Now, ct) is [var found] ? found : null;
}
