using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Somebody does not come: the place goes to the first who waits and fits.</summary>
public static class CancelEnrolment
{
    public sealed record Request([Required, StringLength(TrainingEvent.LongestReason, MinimumLength = 3)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/enrolments/{enrolment:guid}/cancellation", Handle)
        .WithName(nameof(CancelEnrolment))
        .WithSummary("Cancel an enrolment of somebody who was not there, with the reason")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Guid enrolment, Request request, PeopleDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, enrolment, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, Guid enrolment, Request request, PeopleDesk desk, CancellationToken ct) => desk.Change(id, enrolment, async (one, places) =>
    {
        if (one.Cancel(request.Reason.Trim(), await desk.WasThere(one.Id, ct), places) is { } refusal)
            return Objection.To(refusal);
        await desk.MoveUp(places, ct);
        return null;
    }, ct, request.Reason.Trim());
}
