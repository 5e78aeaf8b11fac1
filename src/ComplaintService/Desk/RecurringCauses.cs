using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintService.Desk;

/// <summary>One root cause in one place.</summary>
/// <param name="Count">Complaints closed with it in the period.</param>
/// <param name="Recent">Of the last 12 months.</param>
/// <param name="Preventions">The newest three that were written, with the number of the complaint.</param>
public sealed record RecurringCause(RootCause Cause, string Category, string? Village, int Count, int Recent, IReadOnlyList<(long Number, string Text)> Preventions)
{
    public bool Recurs => Recent >= RecurringCauses.Recurring;
}

/// <summary>Learning: what was recorded on closing, counted. Duplicates that were merged have no cause of their own.</summary>
public static class RecurringCauses
{
    /// <summary>So often within <see cref="Months"/> is no accident any more.</summary>
    public const int Recurring = 3;
    public const int Months = 12;
    private const int Most = 100;

    public static async Task<IReadOnlyList<RecurringCause>> Of(IQueryable<Complaint> visible, int months, string? category, string? village, DateTimeOffset now, CancellationToken ct)
    {
        var (year, from) = (now.AddMonths(-Months), now.AddMonths(-months));
        var earliest = year < from ? year : from;
        var closed = visible.Where(row => row.RootCause != null && row.ClosedAt >= earliest);
        if (!string.IsNullOrEmpty(category))
            closed = closed.Where(row => row.Category == category);
        if (!string.IsNullOrEmpty(village))
            closed = closed.Where(row => row.Village == village);
        var groups = await closed.GroupBy(row => new { row.RootCause, row.Category, row.Village })
            .Select(group => new { group.Key, Count = group.Count(row => row.ClosedAt >= from), Recent = group.Count(row => row.ClosedAt >= year) })
            .Where(group => group.Count > 0).OrderByDescending(group => group.Recent).ThenByDescending(group => group.Count).Take(Most).ToListAsync(ct);
        var written = await closed.Where(row => row.ClosedAt >= from && row.Prevention != null)
            .GroupBy(row => new { row.RootCause, row.Category, row.Village })
            .Select(group => new { group.Key, Newest = group.OrderByDescending(row => row.ClosedAt).Take(3).Select(row => new { row.Number, row.Prevention }).ToList() })
            .ToListAsync(ct);
        return
        [
            .. groups.Select(group => new RecurringCause(
                group.Key.RootCause!.Value, group.Key.Category, group.Key.Village, group.Count, group.Recent,
                [.. written.Where(one => one.Key.Equals(group.Key)).SelectMany(one => one.Newest).Select(one => (one.Number, one.Prevention!))])),
        ];
    }
}
