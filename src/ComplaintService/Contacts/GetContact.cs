using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace ComplaintService.Contacts;

/// <summary>Who complained, for those who handle the complaint. Each look is written down before it is given.</summary>
public static class GetContact
{
    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapGet("{id:guid}/contact", Handle)
        .WithName(nameof(GetContact))
        .WithSummary("Who complained; each look is recorded");

    public static async Task<Results<Ok<Contact>, NotFound>> Handle(
        Guid id, HttpResponse response, ComplaintDb db, ContactVault vault, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        return await Look(id, db, vault, audit, actor, ct) is { } contact ? TypedResults.Ok(contact) : TypedResults.NotFound();
    }

    /// <summary>The same for the page: null when there is none, it was erased, or the reader does not handle the complaint.</summary>
    public static async Task<Contact?> Look(Guid id, ComplaintDb db, ContactVault vault, AuditTrail audit, Actor actor, CancellationToken ct)
    {
        var handled = db.Complaints.HandledBy(actor);
        if (await db.Contacts.SingleOrDefaultAsync(row => row.ComplaintId == id && handled.Any(complaint => complaint.Id == row.ComplaintId), ct) is not { } contact)
            return null;
        audit.Process = nameof(GetContact); // by API or page alike: the case lists who looked
        db.Add(audit.Entry(nameof(ComplaintContact), id.ToString()));
        await db.SaveChangesAsync(ct);
        return vault.Open(contact);
    }
}
