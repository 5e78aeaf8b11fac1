using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults.Concurrency;
using WebUi;

namespace ComplaintService.Tracking;

/// <summary>What whoever has the code may read.</summary>
public static class TrackComplaint
{
    /// <param name="Text">A sentence about the step, or the message itself.</param>
    /// <param name="DueOn">The day promised from then on, where the step changed it.</param>
    /// <param name="FromComplainant">Written by whoever has the code.</param>
    public sealed record Entry(DateTimeOffset At, UpdateKind Kind, string Text, DateOnly? DueOn, bool FromComplainant, IReadOnlyList<FileEntry> Files);

    /// <param name="Id">For <c>GET …/files/{id}</c>.</param>
    public sealed record FileEntry(Guid Id, string Name, string ContentType);

    /// <param name="Status">Like the promised day, the outcome and the answer: of the complaint that it was merged into, if it was.</param>
    /// <param name="Category">Code; empty for one who follows a complaint that was found to be a personal matter.</param>
    /// <param name="Subject">Its author's; for one who follows, the line that staff wrote for the public, or empty.</param>
    /// <param name="ReceivedAt">For one who follows, the first moment of that day.</param>
    /// <param name="FirstDueOn">The promise without its extensions: waiting moves it too, and it begins anew when the complaint is reopened. What was promised on receipt stands in the first of the updates. For one who follows, the promise of now.</param>
    /// <param name="WaitingSince">From this day the promise stands still; null otherwise.</param>
    /// <param name="AwaitedUntil">The last day on which the answer of its author is awaited; null otherwise.</param>
    /// <param name="Text">The answer.</param>
    /// <param name="Files">Photos and documents of the answer.</param>
    /// <param name="ReopenableUntil">The last day on which it can be reopened; null when it can't.</param>
    /// <param name="Merged">It is the same matter as another complaint, and goes on there; updates then hold what became of that one since.</param>
    /// <param name="HasEmail">Notices go to an e-mail address; which one is told to nobody (<see cref="LeaveEmail"/>).</param>
    public sealed record Answer(
        ComplaintStatus Status, string Category, string Subject, DateTimeOffset ReceivedAt, DateOnly FirstDueOn, DateOnly DueOn, bool Overdue, DateOnly? WaitingSince, DateOnly? AwaitedUntil,
        string? Division, IReadOnlyList<Entry> Updates, Outcome? Outcome, string? Text, IReadOnlyList<FileEntry> Files, bool CanRate, DateOnly? ReopenableUntil, bool Merged, bool HasEmail);

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder tracking) => tracking
        .MapGet("{code}", Handle)
        .WithName(nameof(TrackComplaint))
        .WithSummary("Follow a complaint by its tracking code");

    public static async Task<Results<Ok<Answer>, NotFound>> Handle(string code, ComplaintDb db, ContactVault vault, HttpContext http, TimeProvider clock, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        if (await db.FindTracked(code, ct) is { } complaint)
        {
            http.Response.SetETag(complaint.Own.RowVersion); // of the one that replies, ratings and reopenings change
            return TypedResults.Ok(Of(complaint, await db.HasEmail(complaint.Own, vault, ct), today));
        }

        return await db.FindFollowed(code, ct) is { } followed ? TypedResults.Ok(Of(followed, today)) : TypedResults.NotFound();
    }

    /// <summary>For one who follows what somebody else reported: what the public list tells, and the outcome.</summary>
    private static Answer Of(Followed followed, DateOnly today)
    {
        var lead = followed.Lead;
        return new(
            lead.Status, followed.Category?.Code ?? "", lead.PublicTitle ?? "", ThaiCalendar.StartOf(followed.ReceivedOn), lead.DueOn, lead.DueOn, lead.IsOverdue(today), null, null, followed.Division,
            [], lead.Outcome, null, [], false, null, false, false);
    }

    private static Answer Of(Tracked complaint, bool hasEmail, DateOnly today)
    {
        var (own, lead) = (complaint.Own, complaint.Lead);
        return new(
            lead.Status, own.Category, own.Subject, own.ReceivedAt, lead.FirstDueOn, lead.DueOn, lead.IsOverdue(today), lead.WaitingSince, lead.AwaitedUntil, lead.Division,
            [.. complaint.Story.Select(update => new Entry(
                update.At, update.Kind, complaint.TextOf(update) ?? Steps.Text(update) ?? (complaint.IsOthers(update) ? Steps.TitleOfOthers(update.Kind) : Steps.Title(update.Kind)),
                update.DueOn, !complaint.IsOthers(update) && Steps.IsOwn(update.Kind), Of(complaint.FilesOf(update))))],
            lead.Outcome, lead.Answer, Of(complaint.AnswerFiles), own.CanRate,
            own.ReopenableUntil is { } until && until >= today ? until : null, complaint.IsMerged, hasEmail);
    }

    private static List<FileEntry> Of(IEnumerable<Attachment> files) =>
        [.. files.Select(file => new FileEntry(file.FileId, file.File.FileName, file.File.ContentType))];
}
