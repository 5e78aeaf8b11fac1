using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>Where an office is written of work, and when a promise comes near or was broken.</summary>
public static class SetNoticeAddress
{
    /// <param name="Email">Null or blank: that office is not written.</param>
    public sealed record Request([StringLength(254), EmailAddress] string? Email);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("notice-addresses/{recipient}", Handle)
        .WithName(nameof(SetNoticeAddress))
        .WithSummary("The e-mail address of a division or the desk (work and promises), the clerk or the executive (broken promises)");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string recipient, Request request, ComplaintDb db, CancellationToken ct) =>
        await Decide(recipient, request, db, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(string recipient, Request request, ComplaintDb db, CancellationToken ct)
    {
        if (!Divisions.Has(recipient) && recipient is not (NoticeAddress.Desk or NoticeAddress.Clerk or NoticeAddress.Executive))
            return Objection.NotFound;
        if (!string.IsNullOrWhiteSpace(request.Email) && !EmailAddresses.CanBeWrittenTo(request.Email.Trim()))
            return Objection.To("email", "อีเมลต้องมีรูปแบบ ชื่อ@โดเมน และมีที่อยู่เดียว", "One e-mail address, such as name@example.com");
        var address = await db.NoticeAddresses.FindAsync([recipient], ct);
        if (string.IsNullOrWhiteSpace(request.Email))
        {
            if (address is not null)
                db.Remove(address);
        }
        else
        {
            if (address is null)
                db.Add(address = new() { Recipient = recipient });
            address.Change(request.Email);
        }

        await db.SaveChangesAsync(ct);
        return null;
    }
}
