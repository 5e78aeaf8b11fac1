using System.ComponentModel.DataAnnotations;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.People;
using WebUi;

namespace TrainingService.Events;

/// <summary>It does not take place; what the plan held for it is free again.</summary>
public static class CancelEvent
{
    public sealed record Request([Required, StringLength(TrainingEvent.LongestReason, MinimumLength = TrainingEvent.ShortestReason)] string Reason);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder events) => events
        .MapPost("{id:guid}/cancellation", Handle)
        .WithName(nameof(CancelEvent))
        .WithSummary("Cancel an event that was not held, with the reason");

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(Guid id, Request request, EventDesk desk, PeopleLetters letters, CancellationToken ct) =>
        EventDesk.Answer(Decide(id, request, desk, letters, ct));

    /// <summary>The same for the page. Nobody enrols meanwhile, so all who did hear of it.</summary>
    public static Task<Objection?> Decide(Guid id, Request request, EventDesk desk, PeopleLetters letters, CancellationToken ct) => desk.Db.OneAtATime(id, () => desk.Change(id, async one =>
    {
        if (one.Cancel(request.Reason.Trim()) is { } refusal)
            return Objection.To(refusal);
        letters.WriteEventCancelled(one, await desk.Db.Enrolments.AsNoTracking().Where(row => row.EventId == id && row.Status != EnrolmentStatus.Cancelled && row.Email != null).ToListAsync(ct));
        desk.Events.Publish(new TrainingEventCancelled { EventId = one.Id, ProjectCode = one.ProjectCode, FiscalYear = one.FiscalYear.Year, CancelledAt = desk.Now });
        return null;
    }, ct, request.Reason.Trim()), ct);
}
