using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>Nothing is sent for now; what happens meanwhile waits.</summary>
public static class PauseWebhook
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/pause", Handle)
        .WithName(nameof(PauseWebhook))
        .WithSummary("Send nothing to a webhook for now; what happens meanwhile waits (admin)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) =>
        desk.Change(id, webhook => Objection.To(webhook.Pause(request.Reason.Trim(), desk.Now)), ct, request.Reason);
}
