using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Intake;
using ComplaintService.Settings;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
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
    /// <param name="Evidence">A scan of the letter, photos: sent before (<see cref="SendFile"/>).</param>
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
        AnonymousLetter? AnonymousLetter,
        [MaxLength(EvidenceKeeping.Most)] IReadOnlyList<EvidenceGiven>? Evidence = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("records", Handle)
        .WithName(nameof(RecordComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .WithSummary("Record a complaint that came by letter, telephone or otherwise, on behalf of somebody");

    public static async Task<Results<Created<SubmitComplaint.Answer>, ProblemHttpResult>> Handle(Request request, IntakeDesk desk, CancellationToken ct) =>
        SubmitComplaint.Told(await Decide(request, desk, ct));

    /// <summary>The same for the page.</summary>
    /// <param name="once">See <see cref="OnceOnly"/>.</param>
    public static async Task<(Complaint? Complaint, Objection? Objection)> Decide(Request request, IntakeDesk desk, CancellationToken ct, Guid? once = null)
    {
        var arrivedOn = request.ReceivedOn ?? desk.Today;
        if (Against(request, arrivedOn, desk) is { } objection)
            return (null, objection);
        var given = new SubmitComplaint.Request(request.Category, request.Subject, request.Details, request.Village, request.HappenedOn, null, null, request.Contact, request.Channel);
        return await desk.Receive(given, arrivedOn, async complaint =>
        {
            if (await desk.Evidence.Attach(complaint, request.Evidence, desk.Actor, ct) is { } missing) // before the entries that follow: it is what came
                return missing;
            complaint.Note(request.Document, request.AnonymousLetter, desk.Actor, desk.Now);
            if (complaint.IsOpen && !string.IsNullOrEmpty(request.Division))
                complaint.Assign(request.Division, null, null, desk.Actor, desk.Now);
            return null;
        }, once, ct);
    }

    private static Objection? Against(Request request, DateOnly arrivedOn, IntakeDesk desk)
    {
        if (request.Channel is null or Channel.Web)
            return Objection.To("channel", "เลือกช่องทางที่เรื่องมาถึง", "Choose the way by which it came");
        if (arrivedOn > desk.Today)
            return Objection.To("receivedOn", "วันที่รับเรื่องต้องไม่เป็นวันที่ยังไม่มาถึง", "The day on which it came must not be still to come");
        if (arrivedOn < desk.Today.AddDays(-Complaint.OldestPaperDays))
            return Objection.To("receivedOn", $"วันที่รับเรื่องย้อนหลังได้ไม่เกิน {Complaint.OldestPaperDays} วัน", $"The day on which it came must not be more than {Complaint.OldestPaperDays} days ago");
        if (request.AnonymousLetter is not null && IntakeChecks.Read(request.Contact).Contact is not null)
            return Objection.To("anonymousLetter", "เรื่องที่ระบุผู้ร้องไว้ไม่ใช่บัตรสนเท่ห์", "What names a complainant is no anonymous letter");
        if (string.IsNullOrEmpty(request.Division))
            return null;
        if (!Divisions.Has(request.Division))
            return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
        return desk.Actor.Is(Roles.ComplaintOfficer) || request.Division == desk.Actor.Division
            ? null
            : new(StatusCodes.Status403Forbidden, ComplaintRefusals.OtherDivision);
    }
}
