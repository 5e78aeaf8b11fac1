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

/// <summary>What was found, the most frequent first.</summary>
/// <param name="IsBounded">More were closed in the period than are counted: only the newest <see cref="RecurringCauses.Newest"/> are.</param>
public sealed record CausesFound(IReadOnlyList<RecurringCause> Causes, bool IsBounded);

/// <summary>Learning: what was recorded on closing, counted. Duplicates that were merged have no cause of their own.</summary>
public static class RecurringCauses
{
    /// <summary>So often within <see cref="Months"/> is no accident any more.</summary>
    public const int Recurring = 3;
    public const int Months = 12;

    /// <summary>So many closed complaints are looked at, the newest, however long the period: a subdistrict has some thousands in five years.</summary>
    public const int Newest = 20_000;

    /// <summary>And so many of what was written to prevent them.</summary>
    private const int NewestPreventions = 2_000;
    private const int Most = 100;
    private const int Shown = 3;

    public static async Task<CausesFound> Of(IQueryable<Complaint> visible, int months, string? category, string? village, DateTimeOffset now, CancellationToken ct)
    {
        var (year, from) = (now.AddMonths(-Months), now.AddMonths(-months));
        var earliest = year < from ? year : from;
        var closed = visible.Where(row => row.RootCause != null && row.ClosedAt >= earliest);
        if (!string.IsNullOrEmpty(category))
            closed = closed.Where(row => row.Category == category);
        if (!string.IsNullOrEmpty(village))
            closed = closed.Where(row => row.Village == village);
        var groups = await closed.OrderByDescending(row => row.ClosedAt).Take(Newest).GroupBy(row => new { row.RootCause, row.Category, row.Village })
            .Select(group => new { group.Key, All = group.Count(), Count = group.Count(row => row.ClosedAt >= from), Recent = group.Count(row => row.ClosedAt >= year) })
            .ToListAsync(ct);
        var written = (await closed.Where(row => row.ClosedAt >= from && row.Prevention != null).OrderByDescending(row => row.ClosedAt).Take(NewestPreventions)
            .GroupBy(row => new { row.RootCause, row.Category, row.Village })
            .Select(group => new { group.Key, Newest = group.OrderByDescending(row => row.ClosedAt).Take(Shown).Select(row => new { row.Number, row.Prevention }).ToList() })
            .ToListAsync(ct)).ToDictionary(group => group.Key, group => group.Newest);
        return new(
        [
            .. groups.Where(group => group.Count > 0).OrderByDescending(group => group.Recent).ThenByDescending(group => group.Count).Take(Most).Select(group => new RecurringCause(
                group.Key.RootCause!.Value, group.Key.Category, group.Key.Village, group.Count, group.Recent,
                [.. (written.GetValueOrDefault(group.Key) ?? []).Select(one => (one.Number, one.Prevention!))])),
        ], groups.Sum(group => group.All) == Newest);
    }
}
