using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Problems;
using TrainingService.Events;
using WebUi;

namespace TrainingService.People;

/// <summary>Whoever has a ticket does not come, and needs no reason.</summary>
public static class LeaveEvent
{
    /// <param name="Code">Of the ticket.</param>
    public sealed record Request([Required, StringLength(100)] string Code);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("cancellation", Handle)
        .WithName(nameof(LeaveEvent))
        .WithSummary("Cancel one's own enrolment with the code of the ticket, before the event begins")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, HttpResponse response, PeopleDesk desk, CancellationToken ct)
    {
        Tickets.Hush(response);
        return await Tickets.Find(desk.Db, request.Code, ct) is not { } ticket ? Objection.NotFound.ToProblem() : await EventDesk.Answer(Decide(ticket, desk, ct));
    }

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(Ticket ticket, PeopleDesk desk, CancellationToken ct) => desk.ChangeAnyones(ticket.Event.Id, async places =>
    {
        var one = await desk.Db.Enrolments.SingleAsync(row => row.Id == ticket.Enrolment.Id, ct);
        if ((Against(places.Event, desk.Now) ?? one.Cancel(null, await desk.WasThere(one.Id, ct), places)) is { } refusal)
            return Objection.To(refusal);
        await desk.MoveUp(places, ct);
        return null;
    }, ct);

    /// <summary>Once it has begun, whoever is missing is missing.</summary>
    public static Refusal? Against(TrainingEvent one, DateTimeOffset now) =>
        one.AgainstEnrolling() ?? (now >= one.StartsAt ? PeopleRefusals.TooLateToLeave : null);
}
