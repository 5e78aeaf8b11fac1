using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Contacts;

/// <summary>Who complained, for those who handle the complaint. Each look is written down before it is given.</summary>
public static class GetContact
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("{id:guid}/contact", Handle)
        .WithName(nameof(GetContact))
        .WithSummary("Who complained; each look is recorded. 409 contact-locked when the key of it is gone");

    public static async Task<Results<Ok<Contact>, ProblemHttpResult>> Handle(
        Guid id, HttpResponse response, ComplaintDb db, ContactVault vault, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        var (contact, objection) = await Look(id, db, vault, audit, actor, ct);
        return contact is not null ? TypedResults.Ok(contact) : objection!.ToProblem();
    }

    /// <summary>The same for the page: 404 when there is none, it was erased, or the reader does not handle the complaint; 409 when its key is gone.</summary>
    public static async Task<(Contact? Contact, Objection? Objection)> Look(Guid id, ComplaintDb db, ContactVault vault, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        var handled = db.Complaints.HandledBy(actor);
        if (await db.Contacts.SingleOrDefaultAsync(row => row.ComplaintId == id && handled.Any(complaint => complaint.Id == row.ComplaintId), ct) is not { } contact)
            return (null, Objection.NotFound);
        audit.Process = nameof(GetContact); // by API or page alike: the case lists who looked
        db.Add(audit.Entry(nameof(ComplaintContact), id.ToString()));
        await db.SaveChangesAsync(ct);
        return contact.Sealed is null ? (null, Objection.NotFound) : vault.TryOpen(contact) is { } open ? (open, null) : (null, Objection.To(ComplaintRefusals.ContactUnreadable));
    }
}
