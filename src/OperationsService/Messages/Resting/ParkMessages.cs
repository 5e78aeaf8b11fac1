using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace OperationsService.Messages.Resting;

/// <summary>Sets messages aside that can't be digested yet, with the reason, so that what rests is what still asks for a decision.</summary>
public static class ParkMessages
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder queues) => queues
        .MapPost("{queue}/parking", Handle)
        .WithName(nameof(ParkMessages))
        .WithSummary("Park messages that rest, with a reason (admin)");

    public static async Task<Results<Ok<RedeliverMessages.Answer>, ProblemHttpResult>> Handle(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct)
    {
        var (count, objection) = await Decide(queue, request, desk, ct);
        return objection is null ? TypedResults.Ok(new RedeliverMessages.Answer(count)) : objection.ToProblem();
    }

    /// <summary>The same for the page.</summary>
    public static Task<(int Count, Objection? Objection)> Decide(string queue, DecisionRequest request, RestingDesk desk, CancellationToken ct) => desk.Decide(
        queue, request.MessageIds, [RestingState.Resting], RestingState.Parked, RestingRefusals.NotResting, "parked", request.Reason, ct);
}
