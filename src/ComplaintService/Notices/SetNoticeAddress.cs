using System.ComponentModel.DataAnnotations;
using ComplaintService.Data;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Mail;
using WebUi;

namespace ComplaintService.Notices;

/// <summary>Where an office is written of work, and when a promise comes near or was broken.</summary>
public static class SetNoticeAddress
{
    /// <param name="Email">Null or blank: that office is not written.</param>
    public sealed record Request([StringLength(254), Mailbox] string? Email);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder settings) => settings
        .MapPut("notice-addresses/{recipient}", Handle)
        .WithName(nameof(SetNoticeAddress))
        .WithSummary("The e-mail address of a division (PW) or the desk (work and promises), of a division's head (PW-head), the clerk or the executive (broken promises)");

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(string recipient, Request request, SettingsDesk desk, CancellationToken ct) =>
        await Decide(recipient, request, desk, ct) is { } objection ? objection.ToProblem() : TypedResults.NoContent();

    /// <summary>The same for the page.</summary>
    public static Task<Objection?> Decide(string recipient, Request request, SettingsDesk desk, CancellationToken ct) =>
        desk.Change(() => Put(recipient, request, desk.Db, ct), ct);

    private static async Task<Objection?> Put(string recipient, Request request, ComplaintDb db, CancellationToken ct)
    {
        if (!NoticeAddress.Recipients.Contains(recipient))
            return Objection.NotFound;
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

        return null;
    }
}
