using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>A superior allows it: the head of the division or the executive, and never who asked.</summary>
public static class AllowWaiver
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/lines/{no:int}/exception/approval", Handle)
        .WithName(nameof(AllowWaiver))
        .WithSummary("Allow a rate above its ceiling; by a superior who did not ask for it");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, int no, EventDesk desk, CancellationToken ct) => EventDesk.Answer(Decide(id, no, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, int no, EventDesk desk, CancellationToken ct) => desk.Change(
        id, one => Task.FromResult(one.Lines.Exists(line => line.No == no) ? Objection.To(one.AllowWaiver(no, desk.Actor, desk.Now)) : Objection.NotFound),
        ct, may: one => desk.Actor.MayAllow(one));
}
