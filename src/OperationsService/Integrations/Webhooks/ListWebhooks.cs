using Microsoft.AspNetCore.Http.HttpResults;

namespace OperationsService.Integrations.Webhooks;

/// <summary>All webhooks with how it goes with them. There are few: no pages.</summary>
public static class ListWebhooks
{
    public sealed record Answer(IReadOnlyList<WebhookView> Items);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapGet("", Handle)
        .WithName(nameof(ListWebhooks))
        .WithSummary("All webhooks by name, with their health (admin)");

    public static async Task<Ok<Answer>> Handle(Desk desk, CancellationToken ct) => TypedResults.Ok(new Answer(await WebhookView.Of(desk.Db, desk.Db.Webhooks, desk.Now, ct)));
}
