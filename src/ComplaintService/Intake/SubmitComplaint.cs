using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Intake.Flood;
using ComplaintService.Notices;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Somebody complains: without a sign-in on the web, or through staff by any other channel.</summary>
public static class SubmitComplaint
{
    /// <param name="HappenedOn">Not still to come.</param>
    /// <param name="Location">Where, if the phone told it.</param>
    /// <param name="Channel">web where none is given; the others need staff.</param>
    public sealed record Request(
        [Required, StringLength(32)] string Category,
        [Required, StringLength(Complaint.LongestSubject, MinimumLength = 3)] string Subject,
        [Required, StringLength(Complaint.LongestDetails, MinimumLength = 10)] string Details,
        [StringLength(8)] string? Village,
        DateOnly? HappenedOn,
        LocationGiven? Location,
        [RegularExpression(@"^[1-9][0-9]?-[0-9]{2}$")] string? ProjectCode,
        ContactGiven? Contact,
        Channel? Channel);

    /// <param name="Lat">Degrees.</param>
    /// <param name="Lng">Degrees.</param>
    public sealed record LocationGiven([Required, Range(-90, 90)] double? Lat, [Required, Range(-180, 180)] double? Lng);

    public sealed record ContactGiven([StringLength(200)] string? Name, [StringLength(40)] string? Phone, [StringLength(254)] string? Email);

    /// <summary>The code is told once, here.</summary>
    public sealed record Answer(string TrackingCode, DateTimeOffset ReceivedAt, DateOnly DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("", Handle)
        .WithName(nameof(SubmitComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Complain; answers the tracking code and the promised day");

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(
        Request request, FloodGate flood, ComplaintDb db, ContactVault vault, Letters letters, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        if (await flood.Objection(ct) is { } slow)
            return slow.ToProblem();
        var (complaint, objection) = await Decide(request, db, vault, letters, events, actor, clock, ct);
        return complaint is null
            ? objection!.ToProblem()
            : TypedResults.Created((string?)null, new Answer(TrackingCode.Grouped(complaint.TrackingCode), complaint.ReceivedAt, complaint.DueOn));
    }

    /// <summary>The same for the page.</summary>
    /// <param name="attach">Photos that came with it.</param>
    public static async Task<(Complaint? Complaint, Objection? Objection)> Decide(
        Request request, ComplaintDb db, ContactVault vault, Letters letters, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct, Func<Complaint, Task>? attach = null)
    {
        var now = clock.GetUtcNow();
        var today = ThaiCalendar.DayInBangkok(now);
        var (days, wrong) = await IntakeChecks.Of(request, db, actor, today, ct);
        if (wrong is not null)
            return (null, wrong);
        var (contact, objection) = IntakeChecks.Read(request.Contact);
        if (objection is not null)
            return (null, objection);

        var complaint = Complaint.Receive(
            new(request.Category, request.Subject, request.Details, request.HappenedOn, request.Village is "" ? null : request.Village, request.Location?.Lat, request.Location?.Lng, request.ProjectCode),
            request.Channel ?? Channel.Web, contact is not null, days, actor, now);
        db.Add(complaint);
        if (contact is not null)
            db.Add(vault.Seal(complaint.Id, contact));
        if (attach is not null)
            await attach(complaint);
        events.Received(complaint);
        await letters.Write(complaint, 0, ct);
        await db.SaveChangesAsync(ct);
        return (complaint, null);
    }
}
