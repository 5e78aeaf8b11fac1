using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using TrainingService.Attachments;
using TrainingService.Data;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.Results;

namespace TrainingService.Reports;

/// <summary>Who came, of a group.</summary>
/// <param name="Invited">Heads of the target group; null where it has no number, or was none.</param>
public sealed record GroupCame(string Group, int? Invited, int Enrolled, int Attended)
{
    /// <summary>Of those invited, else of those enrolled.</summary>
    public decimal? Percent => (Invited ?? Enrolled) is > 0 and var whole ? EventResults.Percent(Attended, whole) : null;
}

/// <summary>What was planned for something and what it cost, in baht.</summary>
public sealed record LineCame(string Item, decimal? Planned, decimal? Spent);

/// <summary>A photo in the report.</summary>
/// <param name="Width">Points of the picture.</param>
/// <param name="Height">Points of the picture.</param>
public sealed record PaperPhoto(Guid Id, string Caption, int Width, int Height)
{
    /// <summary>In the order of adding.</summary>
    public static async Task<IReadOnlyList<PaperPhoto>> Of(TrainingDb db, Guid eventId, CancellationToken ct) =>
        await db.EventPhotos.Where(row => row.EventId == eventId).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).Select(row => new PaperPhoto(row.Id, row.Caption, row.Width, row.Height)).ToListAsync(ct);
}

/// <summary>A document that is attached to the report, by its title.</summary>
public sealed record PaperDocument(Guid Id, DocumentKind Kind, string Title)
{
    /// <summary>In the order of adding. What was added after the report was submitted is no part of it.</summary>
    public static async Task<IReadOnlyList<PaperDocument>> Of(TrainingDb db, Guid eventId, DateTimeOffset? submittedAt, CancellationToken ct) =>
        await db.DocumentsOf(eventId).Where(row => submittedAt == null || row.AddedAt <= submittedAt).Select(row => new PaperDocument(row.Id, row.Kind, row.Title)).ToListAsync(ct);
}

/// <summary>The report of an event as it stands now.</summary>
/// <param name="DueOn">60 days after its last day.</param>
public sealed record EventPaper(
    Guid EventId, string Title, string Course, string ProjectCode, FiscalYear FiscalYear, string Division, EventStatus Status, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? Venue,
    IReadOnlyList<string> Speakers, IReadOnlyList<GroupCame> Groups, EventResults Results, int Certificates, IReadOnlyList<LineCame> Lines, decimal Budget, decimal Held, decimal? Spent,
    string Lessons, string NextSteps, DateOnly? DueOn, bool IsOverdue, DateTimeOffset? SubmittedAt, string? SubmittedBy, IReadOnlyList<PaperPhoto> Photos,
    IReadOnlyList<PaperDocument> Documents)
{
    public const string NoGroup = "ไม่ระบุกลุ่ม";

    public static async Task<EventPaper> Of(TrainingDb db, TrainingEvent one, DateTimeOffset now, CancellationToken ct)
    {
        var course = await db.Courses.AsNoTracking().SingleAsync(row => row.Code == one.Course, ct);
        var report = await db.EventReports.AsNoTracking().SingleOrDefaultAsync(row => row.EventId == one.Id, ct);
        return new(
            one.Id, one.Title, course.Thai, one.ProjectCode, one.FiscalYear, one.Division, one.Status, one.StartsAt, one.EndsAt, one.Venue,
            [.. one.Speakers.Select(speaker => speaker.Name)], await GroupsOf(db, one, ct), await EventResults.Of(db, one.Id, ct),
            await db.Certificates.CountAsync(row => row.EventId == one.Id && row.RevokedAt == null, ct), LinesOf(one), one.Budget, one.Held, one.Spent,
            report?.Lessons ?? "", report?.NextSteps ?? "", EventReport.DueOn(one), EventReport.IsOverdue(one, report?.SubmittedAt is not null, now), report?.SubmittedAt, report?.SubmittedBy, await PaperPhoto.Of(db, one.Id, ct),
            await PaperDocument.Of(db, one.Id, report?.SubmittedAt, ct));
    }

    private static async Task<IReadOnlyList<GroupCame>> GroupsOf(TrainingDb db, TrainingEvent one, CancellationToken ct) =>
        [.. (await AttendanceCounts.Of(db, one, ct)).Groups.Select(group => new GroupCame(group.Group ?? NoGroup, group.Invited, group.Enrolled, group.Attended))];

    /// <summary>By the words of the item: what was paid for something that nobody planned stands at the end.</summary>
    private static IReadOnlyList<LineCame> LinesOf(TrainingEvent one)
    {
        var spent = one.Spending.GroupBy(line => line.Item).ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Amount));
        var planned = one.Lines.GroupBy(line => line.Item).Select(lines => new LineCame(lines.Key, lines.Sum(line => line.Amount), spent.TryGetValue(lines.Key, out var paid) ? paid : null)).ToList();
        return [.. planned, .. spent.Where(line => !planned.Exists(known => known.Item == line.Key)).Select(line => new LineCame(line.Key, null, line.Value))];
    }
}
