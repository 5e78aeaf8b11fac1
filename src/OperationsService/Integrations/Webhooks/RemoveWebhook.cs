using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Integrations.Webhooks;

/// <summary>The other system is told nothing any more; its deliveries go with it, the audit trail stays.</summary>
public static class RemoveWebhook
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder webhooks) => webhooks
        .MapPost("{id:guid}/removal", Handle)
        .WithName(nameof(RemoveWebhook))
        .WithSummary("Remove a webhook with its deliveries (admin)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, ReasonRequest request, Desk desk, CancellationToken ct) => desk.Change(id, webhook =>
    {
        desk.Db.Remove(webhook);
        return (Objection?)null;
    }, ct, request.Reason);
}
