using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Intake;
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
    /// <param name="AnonymousLetter">For a letter that nobody signed, by post or in the suggestion box. Without facts it is closed at once.</param>
    /// <param name="Evidence">A scan of the letter, photos: sent before (<see cref="SendFile"/>).</param>
    public sealed record Request(
        [property: Required(ErrorMessage = SubmitComplaint.Needed), StringLength(32, ErrorMessage = SubmitComplaint.TooLong)] string Category,
        [property: Required(ErrorMessage = SubmitComplaint.Needed), TextLength(Complaint.LongestSubject, MinimumLength = 3)] string Subject,
        [property: Required(ErrorMessage = SubmitComplaint.Needed), TextLength(Complaint.LongestDetails, MinimumLength = 10)] string Details,
        [property: StringLength(8, ErrorMessage = SubmitComplaint.TooLong)] string? Village,
        DateOnly? HappenedOn,
        SubmitComplaint.ContactGiven? Contact,
        [property: Required(ErrorMessage = SubmitComplaint.Needed)] Channel? Channel,
        DateOnly? ReceivedOn,
        [property: TextLength(Complaint.LongestDocument)] string? Document,
        [property: StringLength(16, ErrorMessage = SubmitComplaint.TooLong)] string? Division,
        AnonymousLetter? AnonymousLetter,
        [property: MaxLength(EvidenceKeeping.Most, ErrorMessage = "แนบได้ไม่เกิน {1} ไฟล์|At most {1} files")] IReadOnlyList<EvidenceGiven>? Evidence = null);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("records", Handle)
        .WithName(nameof(RecordComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .DisableValidation() // IntakeChecks says what is wrong, all of it
        .WithSummary("Record a complaint that came by letter, telephone or otherwise, on behalf of somebody")
        .ProducesProblem(StatusCodes.Status409Conflict);

    public static async Task<Results<Created<SubmitComplaint.Answer>, ProblemHttpResult>> Handle(Request request, HttpRequest http, OnceOnly once, IntakeDesk desk, CancellationToken ct) =>
        SubmitComplaint.Told(await Decide(request, desk, ct, once.Of(http, desk.Actor, request)));

    /// <summary>The same for the page.</summary>
    /// <param name="once">See <see cref="OnceOnly"/>.</param>
    public static async Task<(Complaint? Complaint, Objection? Objection)> Decide(Request request, IntakeDesk desk, CancellationToken ct, SentOnce? once = null)
    {
        var arrivedOn = request.ReceivedOn ?? desk.Today;
        var division = string.IsNullOrEmpty(request.Division) ? null : request.Division;
        if (division is not null && Divisions.Has(division) && !desk.Actor.Is(Roles.ComplaintOfficer) && division != desk.Actor.Division)
            return (null, new(StatusCodes.Status403Forbidden, ComplaintRefusals.OtherDivision));
        var given = new SubmitComplaint.Request(
            request.Category, request.Subject, request.Details, request.Village, request.HappenedOn, null, null, request.Contact, request.Channel ?? Channel.Other);
        return await desk.Receive(given, new()
        {
            Once = once,
            Paper = new(arrivedOn, request.Document, request.AnonymousLetter, division, request.Evidence ?? []),
            Wrong = [.. IntakeChecks.Attributes(request), .. Wrong(request, arrivedOn, desk.Today)],
        }, ct);
    }

    private static IEnumerable<Objection> Wrong(Request request, DateOnly arrivedOn, DateOnly today)
    {
        if (request.Channel is Channel.Web)
            yield return Objection.To("channel", "เลือกช่องทางที่เรื่องมาถึง", "Choose the way by which it came");
        if (arrivedOn > today)
            yield return Objection.To("receivedOn", "วันที่รับเรื่องต้องไม่เป็นวันที่ยังไม่มาถึง", "The day on which it came must not be still to come");
        if (arrivedOn < today.AddDays(-Complaint.OldestPaperDays))
            yield return Objection.To("receivedOn", $"วันที่รับเรื่องย้อนหลังได้ไม่เกิน {Complaint.OldestPaperDays} วัน", $"The day on which it came must not be more than {Complaint.OldestPaperDays} days ago");
        if (request.AnonymousLetter is not null && request.Channel is not (Channel.Letter or Channel.SuggestionBox))
            yield return Objection.To("anonymousLetter", "บัตรสนเท่ห์มาเป็นหนังสือหรือทางตู้รับความคิดเห็นเท่านั้น", "An anonymous letter comes by post or in the suggestion box");
        if (request.AnonymousLetter is not null && IntakeChecks.Read(request.Contact) is not null)
            yield return Objection.To("anonymousLetter", "เรื่องที่ระบุผู้ร้องไว้ไม่ใช่บัตรสนเท่ห์", "What names a complainant is no anonymous letter");
        if (!string.IsNullOrEmpty(request.Division) && !Divisions.Has(request.Division))
            yield return Objection.To("division", "ไม่มีส่วนราชการนี้", "There is no such division");
    }
}
