using Microsoft.EntityFrameworkCore;
using TrainingService.Data;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Door;

/// <summary>Who was there in numbers, for the report. Heads count, not rows; attended means as in <see cref="Results.EventResults"/>: in at least one session, of a group the most of any.</summary>
/// <param name="Groups">The event's target groups in their order, then others by name; the last one without a name where somebody belongs to none.</param>
/// <param name="Sessions">In their order.</param>
public sealed record AttendanceCounts(IReadOnlyList<AttendanceCounts.OfGroup> Groups, IReadOnlyList<AttendanceCounts.OfSession> Sessions)
{
    /// <param name="Group">Null for those who belong to none.</param>
    /// <param name="Invited">Heads that the event is for; null where that is not said.</param>
    /// <param name="Enrolled">Heads with a place.</param>
    public sealed record OfGroup(string? Group, int? Invited, int Enrolled, int Attended);

    public sealed record OfSession(Session Session, int Attended);

    public static async Task<AttendanceCounts> Of(TrainingDb db, TrainingEvent one, CancellationToken ct)
    {
        var enrolled = await db.Enrolments.Where(row => row.EventId == one.Id && row.Status == EnrolmentStatus.Enrolled)
            .GroupBy(row => row.Group).Select(rows => new { Group = rows.Key, Heads = rows.Sum(row => row.Heads) }).ToListAsync(ct);
        var most = db.Attendance.Where(row => row.EventId == one.Id).GroupBy(row => row.EnrolmentId).Select(rows => new { Enrolment = rows.Key, Heads = rows.Max(row => row.Heads) });
        var attended = await most.Join(db.Enrolments, row => row.Enrolment, row => row.Id, (row, enrolment) => new { enrolment.Group, row.Heads })
            .GroupBy(row => row.Group).Select(rows => new { Group = rows.Key, Heads = rows.Sum(row => row.Heads) }).ToListAsync(ct);
        var sessions = await OfSessions(db, one.Id, ct);
        var others = enrolled.Concat(attended).Select(row => row.Group).Where(group => one.TargetGroups.All(target => target.Group != group)).Distinct();
        return new(
            [.. one.TargetGroups.Select(target => (Group: (string?)target.Group, target.Count)).Concat(others.OrderBy(group => group is null).ThenBy(group => group, StringComparer.Ordinal).Select(group => (Group: group, Count: (int?)null)))
                .Select(group => new OfGroup(group.Group, group.Count, enrolled.Find(row => row.Group == group.Group)?.Heads ?? 0, attended.Find(row => row.Group == group.Group)?.Heads ?? 0))],
            [.. one.Sessions.Select(session => new OfSession(session, sessions.GetValueOrDefault(session.No)))]);
    }

    /// <summary>Heads by the number of the session.</summary>
    public static Task<Dictionary<int, int>> OfSessions(TrainingDb db, Guid eventId, CancellationToken ct) => db.Attendance.Where(row => row.EventId == eventId)
        .GroupBy(row => row.Session).Select(rows => new { Session = rows.Key, Heads = rows.Sum(row => row.Heads) }).ToDictionaryAsync(row => row.Session, row => row.Heads, ct);
}
