using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>A superior says no: the line is over its ceiling as before.</summary>
public static class RefuseWaiver
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/lines/{no:int}/exception/refusal", Handle)
        .WithName(nameof(RefuseWaiver))
        .WithSummary("Refuse an exception that was asked for or allowed, with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, int no, AskWaiver.Request request, EventDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, no, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, int no, AskWaiver.Request request, EventDesk desk, CancellationToken ct) => desk.Change(
        id, one => Task.FromResult(one.Lines.Exists(line => line.No == no) ? Objection.To(one.RefuseWaiver(no)) : Objection.NotFound),
        ct, request.Reason.Trim(), one => desk.Actor.MayAllow(one));
}
