using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Messages.Resting;

/// <summary>
/// Sends messages back to the consumer that failed on them, and to nobody else, under the same message id: a consumer that has acted on one
/// does nothing. They leave within a moment, or when the broker is back.
/// </summary>
public static class RedeliverMessages
{
    /// <param name="MessageIds">Some of them, at most 1,000; without it all that rest.</param>
    public sealed record Request([MinLength(1), MaxLength(RestingDesk.MostIds)] Guid[]? MessageIds = null);

    /// <param name="Count">So many are sent.</param>
    public sealed record Answer(int Count);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapPost("{queue}/redelivery", Handle)
        .WithName(nameof(RedeliverMessages))
        .WithSummary("Send messages that rest back to their own consumer: some by id, or all (admin)");

    public static async Task<Results<Ok<Answer>, ProblemHttpResult>> Handle(string queue, Request? request, RestingDesk desk, CancellationToken ct)
    {
        var (count, objection) = await Decide(queue, request?.MessageIds, desk, ct);
        return objection is null ? TypedResults.Ok(new Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static Task<(int Count, Objection? Objection)> Decide(string queue, IReadOnlyList<Guid>? messageIds, RestingDesk desk, CancellationToken ct) => desk.Decide(
        queue, messageIds, [RestingState.Resting], RestingState.Leaving, messageIds is null ? RestingRefusals.NothingRests : RestingRefusals.NotResting, "redelivered", null, ct);
}
