using System.Collections.Concurrent;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>
/// Reads the figures of a year, and remembers those of whole years for as long as nothing of the year changes and the day is the same
/// (what is overdue changes by itself at midnight).
/// </summary>
public sealed class StatisticsReader(ComplaintDb db, StatisticsMemory memory, TimeProvider clock)
{
    /// <summary>Transactions may be committed in another order than they were dated; none lasts this long.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public DateOnly Today => ThaiCalendar.DayInBangkok(clock.GetUtcNow());

    /// <summary>The same text as long as the figures of a year are the same; null while the year is changing, when nothing may be kept.</summary>
    public async Task<string?> Version(FiscalYear year, CancellationToken ct)
    {
        var changed = await db.Complaints.Where(complaint => complaint.FiscalYear == year).MaxAsync(complaint => (DateTimeOffset?)complaint.ChangedAt, ct);
        return changed > clock.GetUtcNow() - Settled ? null : FormattableString.Invariant($"{year}-{changed?.UtcTicks ?? 0}-{Today.DayNumber}");
    }

    public async Task<YearStatistics> Read(FiscalYear year, StatisticsFilter filter, CancellationToken ct)
    {
        var (cells, medians) = filter.Count == 0
            ? (await Cells(year, ct), await memory.Medians.Of(year, await Version(year, ct), () => StatisticsQuery.Medians(db, year, filter, ct)))
            : (await StatisticsQuery.Cells(db, year, filter, Today, ct), await StatisticsQuery.Medians(db, year, filter, ct));
        var categories = await db.Categories.AsNoTracking().OrderBy(category => category.Position).ToListAsync(ct);
        return new StatisticsSums(year, Today, filter, await HidesTotal(year, filter, ct), cells, medians).Of(categories);
    }

    internal async Task<List<StatisticsCell>> Cells(FiscalYear year, CancellationToken ct) =>
        await memory.Cells.Of(year, await Version(year, ct), () => StatisticsQuery.Cells(db, year, StatisticsFilter.All, Today, ct));

    /// <summary>Fiscal years with complaints, the newest first.</summary>
    public async Task<List<FiscalYear>> Years(CancellationToken ct)
    {
        var years = await db.Database.SqlQuery<int>($"""
            with recursive years as (
                (select fiscal_year from complaints order by fiscal_year desc limit 1)
                union all
                select (select complaints.fiscal_year from complaints where complaints.fiscal_year < years.fiscal_year order by complaints.fiscal_year desc limit 1)
                from years where years.fiscal_year is not null)
            select fiscal_year as "Value" from years where fiscal_year is not null
            """).ToListAsync(ct);
        return [.. years.Select(year => new FiscalYear(year))];
    }

    /// <summary>By one filter the ratings are those of a row, withheld like it; by several they are those of a cell, and always withheld.</summary>
    private async Task<bool> HidesTotal(FiscalYear year, StatisticsFilter filter, CancellationToken ct)
    {
        if (filter.Count != 1)
            return filter.Count > 1;
        if (!string.IsNullOrEmpty(filter.Village))
        {
            var villages = await db.Complaints.Where(complaint => complaint.FiscalYear == year && complaint.MergedIntoId == null && complaint.Score != null)
                .GroupBy(complaint => complaint.Village ?? StatisticsFilter.None).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
            return SmallCounts.Withheld(villages.Select(village => (village.Key, village.Count))).Contains(filter.Village);
        }

        var place = filter.Months(year).First().Place;
        Func<StatisticsCell, string> key = !string.IsNullOrEmpty(filter.Category) ? cell => cell.Category
            : !string.IsNullOrEmpty(filter.Division) ? cell => cell.Division : cell => cell.Month == place ? "this" : FormattableString.Invariant($"{cell.Month}");
        var cells = await Cells(year, ct);
        return SmallCounts.Withheld(cells.GroupBy(key).Select(group => (group.Key, group.Sum(cell => cell.Ratings))))
            .Contains(!string.IsNullOrEmpty(filter.Category) ? filter.Category : !string.IsNullOrEmpty(filter.Division) ? filter.Division : "this");
    }
}

/// <summary>The figures that this process remembers: a few thousand numbers for each year.</summary>
public sealed class StatisticsMemory
{
    internal Kept<List<StatisticsCell>> Cells { get; } = new();

    internal Kept<List<MedianDays>> Medians { get; } = new();

    internal sealed class Kept<T>
    {
        private readonly ConcurrentDictionary<FiscalYear, (string Version, T Value)> kept = [];

        public async Task<T> Of(FiscalYear year, string? version, Func<Task<T>> read)
        {
            if (version is not null && kept.TryGetValue(year, out var found) && found.Version == version)
                return found.Value;
            var value = await read();
            if (version is not null)
                kept[year] = (version, value);
            return value;
        }
    }
}
