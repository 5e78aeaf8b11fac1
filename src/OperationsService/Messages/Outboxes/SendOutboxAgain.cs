using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using OperationsService.Messages.Resting;

namespace OperationsService.Messages.Outboxes;

/// <summary>Lets a service try once more to send what rests in its outbox: after a new version knows the event again.</summary>
public static class SendOutboxAgain
{
    /// <param name="MessageIds">Some of them, at most 1,000; without it all that rest.</param>
    public sealed record Request([MinLength(1), MaxLength(RestingDesk.MostIds)] Guid[]? MessageIds = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder outboxes) => outboxes
        .MapPost("{service}/redelivery", Handle)
        .WithName("SendOutboxOfServiceAgain")
        .WithSummary("Let a service send once more what rests in its outbox: some by id, or all (admin)");

    public static async Task<Results<Ok<RedeliverMessages.Answer>, ProblemHttpResult>> Handle(string service, Request? request, ServiceOutboxes outboxes, CancellationToken ct)
    {
        var (count, objection) = await outboxes.SendAgain(service, request?.MessageIds, ct);
        return objection is null ? TypedResults.Ok(new RedeliverMessages.Answer(count)) : objection.ToProblem();
    }
}
