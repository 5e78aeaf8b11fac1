using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Attachments;

/// <summary>A document of an event, without its content.</summary>
/// <param name="FileName">As it was sent, with the ending that fits the content.</param>
/// <param name="ContentType">As found in the content.</param>
/// <param name="Length">Bytes.</param>
public sealed record DocumentAnswer(
    Guid Id, DocumentKind Kind, string Title, bool ForParticipants, string FileName, string ContentType, long Length, DateTimeOffset AddedAt, string AddedBy)
{
    public static DocumentAnswer Of(EventDocument document) => new(
        document.Id, document.Kind, document.Title, document.ForParticipants, document.File.FileName, document.File.ContentType, document.File.Length, document.AddedAt, document.AddedBy);
}

/// <summary>A document that whoever has the ticket may read.</summary>
/// <param name="Length">Bytes.</param>
public sealed record TicketDocument(Guid Id, string Title, string FileName, string ContentType, long Length)
{
    public static TicketDocument Of(EventDocument document) => new(document.Id, document.Title, document.File.FileName, document.File.ContentType, document.File.Length);
}

public static class DocumentQueries
{
    /// <summary>Of an event, in the order of adding.</summary>
    public static IQueryable<EventDocument> DocumentsOf(this TrainingDb db, Guid eventId) =>
        db.EventDocuments.AsNoTracking().Include(row => row.File).Where(row => row.EventId == eventId).OrderBy(row => row.AddedAt).ThenBy(row => row.Id);

    /// <summary>What whoever has this ticket may read: nothing once they cancelled, or the event was.</summary>
    public static IQueryable<EventDocument> DocumentsFor(this TrainingDb db, Ticket ticket)
    {
        var isGood = ticket.Enrolment.Status is not EnrolmentStatus.Cancelled && ticket.Event.Status is not EventStatus.Cancelled;
        return db.DocumentsOf(ticket.Event.Id).Where(row => isGood && row.ForParticipants);
    }
}
