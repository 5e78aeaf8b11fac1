using System.ComponentModel.DataAnnotations;
using ComplaintService.Complaints;
using ComplaintService.Intake.Flood;
using ComplaintService.PlanProjects;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Idempotency;
using WebUi;

namespace ComplaintService.Intake;

/// <summary>Somebody complains: without a sign-in on the web, or through staff by any other channel.</summary>
public static class SubmitComplaint
{
    /// <param name="HappenedOn">Not still to come.</param>
    /// <param name="Location">Where, if the phone told it.</param>
    /// <param name="ProjectCode">Of the plan in force, if the service knows one.</param>
    /// <param name="Channel">web where none is given; the others need staff.</param>
    public sealed record Request(
        [Required, StringLength(32)] string Category,
        [Required, StringLength(Complaint.LongestSubject, MinimumLength = 3)] string Subject,
        [Required, StringLength(Complaint.LongestDetails, MinimumLength = 10)] string Details,
        [StringLength(8)] string? Village,
        DateOnly? HappenedOn,
        LocationGiven? Location,
        [RegularExpression(PlanProject.CodePattern)] string? ProjectCode,
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

    public static async Task<Results<Created<Answer>, ProblemHttpResult>> Handle(Request request, FloodGate flood, IntakeDesk desk, CancellationToken ct)
    {
        if (await flood.Objection(ct) is { } slow)
            return slow.ToProblem();
        return Told(await Decide(request, desk, ct));
    }

    /// <summary>The same for the page.</summary>
    /// <param name="attach">Photos that came with it.</param>
    /// <param name="once">See <see cref="OnceOnly"/>.</param>
    public static Task<(Complaint? Complaint, Objection? Objection)> Decide(Request request, IntakeDesk desk, CancellationToken ct, Func<Complaint, Task>? attach = null, Guid? once = null) =>
        desk.Receive(request, null, async complaint =>
        {
            if (attach is not null)
                await attach(complaint);
            return null;
        }, once, ct);

    /// <summary>201 with the code, or what stood against it.</summary>
    internal static Results<Created<Answer>, ProblemHttpResult> Told((Complaint? Complaint, Objection? Objection) decided) => decided.Complaint is { } complaint
        ? TypedResults.Created((string?)null, new Answer(TrackingCode.Grouped(complaint.TrackingCode), complaint.ReceivedAt, complaint.DueOn))
        : decided.Objection!.ToProblem();
}
