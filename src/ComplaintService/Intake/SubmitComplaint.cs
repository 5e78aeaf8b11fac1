using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Intake.Flood;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Somebody complains: without a sign-in on the web, or through staff by any other channel.</summary>
public static class SubmitComplaint
{
    internal const string Needed = "ยังไม่ได้กรอก|This is missing";
    internal const string TooLong = "ยาวได้ไม่เกิน {1} ตัวอักษร|At most {1} characters";

    /// <param name="HappenedOn">Not still to come.</param>
    /// <param name="Location">Where, if the phone told it.</param>
    /// <param name="ProjectCode">Of the plan in force, if the service knows one.</param>
    /// <param name="Channel">web where none is given; the others need staff.</param>
    public sealed record Request(
        [property: Required(ErrorMessage = Needed), StringLength(32, ErrorMessage = TooLong)] string Category,
        [property: Required(ErrorMessage = Needed), TextLength(Complaint.LongestSubject, MinimumLength = 3)] string Subject,
        [property: Required(ErrorMessage = Needed), TextLength(Complaint.LongestDetails, MinimumLength = 10)] string Details,
        [property: StringLength(8, ErrorMessage = TooLong)] string? Village,
        DateOnly? HappenedOn,
        LocationGiven? Location,
        [property: RegularExpression(PlanProject.CodePattern, ErrorMessage = "รหัสโครงการมีรูปแบบ 3-02|The code of a project looks like 3-02")] string? ProjectCode,
        ContactGiven? Contact,
        Channel? Channel);

    /// <param name="Lat">Degrees.</param>
    /// <param name="Lng">Degrees.</param>
    public sealed record LocationGiven(
        [property: Required(ErrorMessage = Needed), Range(-90, 90, ErrorMessage = "เป็นองศา -90 ถึง 90|Degrees from -90 to 90")] double? Lat,
        [property: Required(ErrorMessage = Needed), Range(-180, 180, ErrorMessage = "เป็นองศา -180 ถึง 180|Degrees from -180 to 180")] double? Lng);

    public sealed record ContactGiven(
        [property: StringLength(200, ErrorMessage = TooLong)] string? Name,
        [property: StringLength(40, ErrorMessage = TooLong)] string? Phone,
        [property: StringLength(254, ErrorMessage = TooLong)] string? Email);

    /// <summary>The code is told once, here; to the same request under the same Idempotency-Key again.</summary>
    public sealed record Answer(string TrackingCode, DateTimeOffset ReceivedAt, DateOnly DueOn);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder complaints) => complaints
        .MapPost("", Handle)
        .WithName(nameof(SubmitComplaint))
        .WithMetadata(new AnswerIsNotKept())
        .DisableValidation() // IntakeChecks says what is wrong, all of it
        .WithSummary("Complain; answers the tracking code and the promised day")
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests);

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, HttpRequest http, OnceOnly once, FloodGate flood, IntakeDesk desk, CancellationToken ct) =>
        Told(await Decide(request, new() { Once = once.Of(http, desk.Actor, request), Gate = flood.Objection }, desk, ct));

    /// <summary>The same for the page.</summary>
    public static Task<(Complaint? Complaint, Objection? Objection)> Decide(Request request, Arrival arrival, IntakeDesk desk, CancellationToken ct) =>
        desk.Receive(request, arrival, ct);

    /// <summary>201 with the code, or what stood against it.</summary>
    internal static Results<Created<Answer>, ProblemHttpResult> Told((Complaint? Complaint, Objection? Objection) decided) => decided.Complaint is { } complaint
        ? TypedResults.Created((string?)null, new Answer(SpokenCode.Grouped(complaint.TrackingCode), complaint.ReceivedAt, complaint.PromisedOnReceipt))
        : decided.Objection!.ToProblem();
}
