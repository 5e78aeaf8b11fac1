using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using TrainingService.Events;
using WebUi;

namespace TrainingService.Expenses;

/// <summary>A rate above its ceiling: the division asks with a reason.</summary>
public static class AskWaiver
{
    public sealed record Request([Required, StringLength(TrainingEvent.LongestReason, MinimumLength = TrainingEvent.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/lines/{no:int}/exception", Handle)
        .WithName(nameof(AskWaiver))
        .WithSummary("Ask for an exception from the ceiling of a line, with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, int no, Request request, EventDesk desk, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, no, request, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Guid id, int no, Request request, EventDesk desk, CancellationToken ct) => desk.Change(
        id, one => Task.FromResult(one.Lines.Exists(line => line.No == no) ? Objection.To(one.AskWaiver(no, request.Reason.Trim(), desk.Actor, desk.Now)) : Objection.NotFound),
        ct, request.Reason.Trim());
}
