using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Messages.Resting;

/// <summary>Lets messages rest again that were parked or discarded: they wait for a decision as before.</summary>
public static class TakeBackMessages
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapPost("{queue}/unparking", Handle)
        .WithName(nameof(TakeBackMessages))
        .WithSummary("Let messages rest again that were parked or discarded, with a reason (admin)");

    public static async Task<Results<Ok<RedeliverMessages.Answer>, ProblemHttpResult>> Handle(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct)
    {
        var (count, objection) = await Decide(queue, request, desk, ct);
        return objection is null ? TypedResults.Ok(new RedeliverMessages.Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static Task<(int Count, Objection? Objection)> Decide(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct) => desk.Decide(
        queue, request.MessageIds, [RestingState.Parked, RestingState.Discarded], RestingState.Resting, RestingRefusals.NotParked, "unparked", request.Reason, ct);
}
