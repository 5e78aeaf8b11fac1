using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using TrainingService.Attachments;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.People;

/// <summary>What stands on a ticket. The code comes in the body, so that it stands in no address.</summary>
public static class GetTicket
{
    /// <param name="Code">Of the ticket, however it was typed.</param>
    public sealed record Request([Required, StringLength(100)] string Code);

    /// <param name="Status">Of the enrolment.</param>
    /// <param name="Documents">Materials that can be downloaded with the code (<c>GET tickets/{code}/documents/{id}</c>).</param>
    public sealed record Answer(string Code, int No, string Name, EnrolmentStatus Status, Guid EventId, string Event, EventStatus EventStatus, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue,
        IReadOnlyList<TicketDocument> Documents);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tickets) => tickets
        .MapPost("", Handle)
        .WithName(nameof(GetTicket))
        .WithSummary("One's own enrolment, by the code of the ticket");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(Request request, HttpResponse response, TrainingDb db, CancellationToken ct)
    {
        Tickets.Hush(response);
        return await Tickets.Find(db, request.Code, ct) is { Enrolment: var one, Event: var about } ticket
            ? TypedResults.Ok(new Answer(
                ticket.Code, one.No, one.Name, one.Status, about.Id, about.Title, about.Status, about.StartsAt, about.EndsAt, about.Venue,
                [.. (await db.DocumentsFor(ticket).ToListAsync(ct)).Select(TicketDocument.Of)]))
            : TypedResults.NotFound();
    }
}
