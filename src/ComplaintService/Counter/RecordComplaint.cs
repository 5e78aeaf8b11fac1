using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using ComplaintService.Intake;
using ComplaintService.Notices;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Counter;

/// <summary>Staff record what came by letter, by telephone or at the counter, on behalf of somebody.</summary>
public static class RecordComplaint
{
    /// <param name="Channel">Any but web.</param>
    /// <param name="ReceivedOn">The day on which it came: at most 90 days ago; today where none is given. The promise counts from it.</param>
    /// <param name="Document">Number of the letter in the register.</param>
    /// <param name="Division">Gives it to a division at once; a division's own people give it to their own only.</param>
    /// <param name="AnonymousLetter">For a letter that nobody signed. Without facts it is closed at once.</param>
    public sealed record Request(
        [Required, StringLength(32)] string Category,
        [Required, StringLength(Complaint.LongestSubject, MinimumLength = 3)] string Subject,
        [Required, StringLength(Complaint.LongestDetails, MinimumLength = 10)] string Details,
        [StringLength(8)] string? Village,
        DateOnly? HappenedOn,
        SubmitComplaint.ContactGiven? Contact,
        [Required] Channel? Channel,
        DateOnly? ReceivedOn,
        [StringLength(Complaint.LongestDocument)] string? Document,
        [StringLength(16)] string? Division,
        AnonymousLetter? AnonymousLetter);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("records", Handle)
        .WithName(nameof(RecordComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Record a complaint that came by letter, telephone or otherwise, on behalf of somebody");

    public static async Task<Results<Created<SubmitComplaint.Answer>, ProblemHttpResult>> Handle(
        Request request, ComplaintDb db, ContactVault vault, Letters letters, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var (complaint, objection) = await Decide(request, db, vault, letters, events, actor, clock, ct);
        return complaint is null
            ? objection!.ToProblem()
            : TypedResults.Created((string?)null, new SubmitComplaint.Answer(TrackingCode.Grouped(complaint.TrackingCode), complaint.ReceivedAt, complaint.DueOn));
    }

    /// <summary>The same for the page.</summary>
    public static async Task<(Complaint? Complaint, Objection? Objection)> Decide(
        Request request, ComplaintDb db, ContactVault vault, Letters letters, IEvents events, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ThaiCalendar.DayInBangkok(now);
        var arrivedOn = request.ReceivedOn ?? today;
        if (Against(request, arrivedOn, today, actor) is { } objection)
            return (null, objection);
        var given = new SubmitComplaint.Request(request.Category, request.Subject, request.Details, request.Village, request.HappenedOn, null, null, request.Contact, request.Channel);
        var (days, wrong) = await IntakeChecks.Of(given, db, actor, arrivedOn, ct);
        if (wrong is not null)
            return (null, wrong);
        var (contact, unreadable) = IntakeChecks.Read(request.Contact);
        if (unreadable is not null)
            return (null, unreadable);
        if (contact is not null && request.AnonymousLetter is not null)
            return (null, Objection.To("anonymousLetter", "เรื่องที่ระบุผู้ร้องไว้ไม่ใช่บัตรสนเท่ห์", "What names a complainant is no anonymous letter"));

        var complaint = Complaint.Receive(
            new(request.Category, request.Subject, request.Details, request.HappenedOn, request.Village is "" ? null : request.Village, null, null, null),
            request.Channel!.Value, contact is not null, days, actor, now, arrivedOn);
        db.Add(complaint);
        if (contact is not null)
            db.Add(vault.Seal(complaint.Id, contact));
        complaint.Note(request.Document, request.AnonymousLetter, actor, now);
        if (complaint.IsOpen && !string.IsNullOrEmpty(request.Division))
            complaint.Assign(request.Division, null, null, actor, now);
        events.Received(complaint);
        if (complaint.AcknowledgedAt is not null)
            events.Acknowledged(complaint);
        if (complaint.ClosedAt is not null)
            events.Closed(complaint);
        await letters.Write(complaint, 0, ct);
        await db.SaveChangesAsync(ct);
        return (complaint, null);
    }

    private static Objection? Against(Request request, DateOnly arrivedOn, DateOnly today, Actor actor)
    {
        if (request.Channel is null or Channel.Web)
            return Objection.To("channel", "เลือกช่องทางที่เรื่องมาถึง", "Choose the way by which it came");
        if (arrivedOn > today)
            return Objection.To("receivedOn", "วันที่รับเรื่องต้องไม่เป็นวันที่ยังไม่มาถึง", "The day on which it came must not be still to come");
        if (arrivedOn < today.AddDays(-Complaint.OldestPaperDays))
            return Objection.To("receivedOn", $"วันที่รับเรื่องย้อนหลังได้ไม่เกิน {Complaint.OldestPaperDays} วัน", $"The day on which it came must not be more than {Complaint.OldestPaperDays} days ago");
        if (request.Document is { } document && IntakeChecks.HasNull(document))
            return Objection.To("document", "กรอกเลขที่หนังสือเป็นข้อความ", "Enter the number of the letter");
        if (string.IsNullOrEmpty(request.Division))
            return null;
        if (!Divisions.Has(request.Division))
            return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
        return actor.Is(Roles.ComplaintOfficer) || request.Division == actor.Division
            ? null
            : new(StatusCodes.Status403Forbidden, ComplaintRefusals.OtherDivision);
    }
}
