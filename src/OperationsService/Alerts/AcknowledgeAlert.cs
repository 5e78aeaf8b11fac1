using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Alerts;

/// <summary>Somebody sees to it: nobody is reminded any more. Its end is still told.</summary>
public static class AcknowledgeAlert
{
    /// <param name="Words">What is being done, for the others who watch.</param>
    public sealed record Request([Required, StringLength(Alert.LongestWords, MinimumLength = 5)] string Words);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder alerts) => alerts
        .MapPost("{id:guid}/acknowledgement", Handle)
        .WithName(nameof(AcknowledgeAlert))
        .WithSummary("Acknowledge an alert that goes on: no reminders any more (admin)")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, AlertDesk desk, CancellationToken ct) => Desk.Answer(Decide(id, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, AlertDesk desk, CancellationToken ct) =>
        desk.Change(id, alert => Objection.To(alert.Acknowledge(desk.Now)), AlertStep.Acknowledged, request.Words, ct);
}
