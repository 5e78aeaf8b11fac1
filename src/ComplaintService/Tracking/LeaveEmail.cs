using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>
/// The complainant leaves an e-mail address for notices later, another one, or takes it back. Name and telephone stay as they were given:
/// whoever finds a receipt has the code, and must not be able to change by whom staff reach the author.
/// </summary>
public static class LeaveEmail
{
    /// <param name="Email">Null or blank takes it back.</param>
    public sealed record Request([StringLength(254)] string? Email);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapPut("{code}/email", Handle)
        .WithName(nameof(LeaveEmail))
        .WithSummary("Leave an e-mail address for notices, another one, or (null) take it back; it is kept encrypted and never told again")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string code, Request request, ComplainantDesk desk, ContactVault vault, AuditTrail audit, CancellationToken ct) =>
        CaseDesk.Answer(Decide(code, request, desk, vault, audit, ct));

    /// <summary>The same for the page.</summary>
    public static async Task<Objection?> Decide(string code, Request request, ComplainantDesk desk, ContactVault vault, AuditTrail audit, CancellationToken ct)
    {
        var email = PlainText.Of(request.Email);
        if (IntakeChecks.AgainstEmail(email, "email") is { } wrong)
            return wrong;
        audit.Process = nameof(LeaveEmail); // by API or page alike
        return await desk.Change(code, null, async complaint =>
        {
            var kept = await desk.Db.Contacts.FindAsync([complaint.Id], ct);
            var before = kept is null ? null : vault.TryOpen(kept);
            if (kept?.Sealed is not null && before is null)
                return ComplaintRefusals.ContactLocked;
            var after = new Contact(before?.Name, before?.Phone, email);
            var isAny = after != new Contact(null, null, null);
            if (complaint.ChangeContact(after.Email is not null, isAny, desk.Now) is { } refusal)
                return refusal;
            if (after.Email == before?.Email)
                return null;
            if (kept is null)
                desk.Db.Add(vault.Seal(complaint.Id, after));
            else if (isAny)
                vault.Reseal(kept, after);
            else
                desk.Db.Remove(kept);
            desk.Db.Add(audit.Entry(nameof(ComplaintContact), complaint.Id.ToString(), Told(before?.Email), Told(after.Email)));
            return null;
        }, ct);
    }

    /// <summary>That there was an address, and never which.</summary>
    private static string Told(string? email) => email is null ? """{"email": false}""" : """{"email": true}""";
}
