using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Messages.Resting;

/// <summary>Puts messages away that nobody needs. They can be taken back until they are removed, 30 days later (<c>Messaging:KeepDays</c>).</summary>
public static class DiscardMessages
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapPost("{queue}/discarding", Handle)
        .WithName(nameof(DiscardMessages))
        .WithSummary("Discard messages that rest or are parked, with a reason; they can be taken back for 30 days (admin)");

    public static async Task<Results<Ok<RedeliverMessages.Answer>, ProblemHttpResult>> Handle(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct)
    {
        var (count, objection) = await Decide(queue, request, desk, ct);
        return objection is null ? TypedResults.Ok(new RedeliverMessages.Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static Task<(int Count, Objection? Objection)> Decide(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct) => desk.Decide(
        queue, request.MessageIds, [RestingState.Resting, RestingState.Parked], RestingState.Discarded, RestingRefusals.NotThere, "discarded", request.Reason, ct);
}
