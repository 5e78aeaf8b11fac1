using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>What whoever has the code may read.</summary>
public static class TrackComplaint
{
    /// <param name="Text">A sentence about the step, or the message itself.</param>
    /// <param name="FromComplainant">Written by whoever has the code.</param>
    public sealed record Entry(DateTimeOffset At, UpdateKind Kind, string? Text, DateOnly? DueOn, bool FromComplainant);

    /// <param name="FirstDueOn">The day promised at first.</param>
    /// <param name="WaitingSince">From this day the promise stands still; null otherwise.</param>
    /// <param name="ReopenableUntil">The last day on which it can be reopened; null while it is open.</param>
    public sealed record Answer(
        ComplaintStatus Status, string Category, string Subject, DateTimeOffset ReceivedAt, DateOnly FirstDueOn, DateOnly DueOn, bool Overdue, DateOnly? WaitingSince,
        string? Division, IReadOnlyList<Entry> Updates, Outcome? Outcome, string? Text, bool CanRate, DateOnly? ReopenableUntil, bool Merged);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapGet("{code}", Handle)
        .WithName(nameof(TrackComplaint))
        .WithSummary("Follow a complaint by its tracking code");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string code, HttpResponse response, ComplaintDb db, TimeProvider clock, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        return await db.FindByCode(code, ct) is { } complaint
            ? TypedResults.Ok(Of(complaint, ThaiCalendar.DayInBangkok(clock.GetUtcNow())))
            : TypedResults.NotFound();
    }

    /// <summary>The same for the page.</summary>
    public static Answer Of(Complaint complaint, DateOnly today) => new(
        complaint.Status, complaint.Category, complaint.Subject, complaint.ReceivedAt, complaint.FirstDueOn, complaint.DueOn, complaint.IsOverdue(today),
        complaint.WaitingSince, complaint.Division,
        [.. complaint.Updates.Where(update => update.IsVisible).OrderBy(update => update.No).Select(update =>
            new Entry(update.At, update.Kind, update.Text ?? Steps.Text(update), update.DueOn, update.Kind is UpdateKind.Reply or UpdateKind.Reopened or UpdateKind.Rated))],
        complaint.Outcome, complaint.Answer, complaint.CanRate,
        complaint.ReopenableUntil is { } until && until >= today ? until : null, complaint.MergedIntoId is not null);
}
