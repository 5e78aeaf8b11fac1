using Microsoft.AspNetCore.Http.HttpResults;
using OperationsService.Integrations.Webhooks;
using WebUi;

namespace OperationsService.Alerts;

/// <summary>A silence is over before its time.</summary>
public static class UnsilenceAlert
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapPost("{id:guid}/silence-end", Handle)
        .WithName(nameof(UnsilenceAlert))
        .WithSummary("Take back the silence of an alert (admin)");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, ReasonRequest request, AlertDesk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, ReasonRequest request, AlertDesk desk, CancellationToken ct) =>
        desk.Change(id, alert => Objection.To(alert.Unsilence(desk.Now)), AlertStep.Unsilenced, request.Reason, ct);
}
