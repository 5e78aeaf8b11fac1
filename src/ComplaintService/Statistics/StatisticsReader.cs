using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>
/// Reads the figures of a year, and remembers those of whole years for as long as nothing of the year changes and the day is the same
/// (what is overdue changes by itself at midnight).
/// </summary>
public sealed class StatisticsReader(ComplaintDb db, StatisticsMemory memory, Actor actor, TimeProvider clock)
{
    /// <summary>Transactions may be committed in another order than they were dated; none lasts this long.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public DateOnly Today => ThaiCalendar.DayInBangkok(clock.GetUtcNow());

    /// <summary>Whoever may read each complaint that is counted may know each count: all of them, or those of one's own division.</summary>
    public bool SeesAllOf(StatisticsFilter filter) =>
        actor.ReadsAll() || (actor.OwnDivision() is { } division && filter.Division == division);

    /// <summary>The same text as long as the figures of a year are the same; null while the year is changing, when nothing may be kept.</summary>
    public async Task<string?> Version(FiscalYear year, CancellationToken ct)
    {
        var changed = await db.Complaints.Where(complaint => complaint.FiscalYear == year).MaxAsync(complaint => (DateTimeOffset?)complaint.ChangedAt, ct);
        return changed > clock.GetUtcNow() - Settled ? null : FormattableString.Invariant($"{year}-{changed?.UtcTicks ?? 0}-{Today.DayNumber}");
    }

    /// <param name="exact">With what is withheld from the public (<see cref="SeesAllOf"/>).</param>
    public async Task<YearStatistics> Read(FiscalYear year, StatisticsFilter filter, bool exact, CancellationToken ct)
    {
        var categories = await db.Categories.AsNoTracking().OrderBy(category => category.Position).ToListAsync(ct);
        var findings = filter.Count == 0 ? await FindingFigures.Of(db, year, exact, ct) : null;
        if (exact)
        {
            var counted = filter.Count == 0 ? await Cells(year, ct) : await StatisticsQuery.Cells(db, year, filter, Today, ct);
            return new StatisticsSums(year, Today, filter, Withholding.Nothing, counted, await Medians(year, filter, ct)).Of(categories, StatisticsCounts.Sum(counted)) with { Findings = findings };
        }

        var all = await Cells(year, ct);
        var villages = filter is { HasVillage: true, Count: 1 } ? await Villages(year, ct) : [];
        var withholding = Withholding.FromThePublic(filter, all, villages);
        var cells = filter.HasVillage ? [] : all.Where(cell => filter.Dimensions.All(set => cell.Of(set.Dimension) == set.Key)).ToList();
        var total = filter.HasVillage ? StatisticsCounts.Sum(villages.Where(village => village.Village == filter.Village)) : StatisticsCounts.Sum(cells);
        var medians = withholding.OfTotal.HasFlag(Parts.Received) ? [] : (await Medians(year, filter, ct)).ConvertAll(median => median.ForThePublic());
        return new StatisticsSums(year, Today, filter, withholding, cells, medians).Of(categories, total) with { Findings = findings };
    }

    /// <summary>A year among others, without medians.</summary>
    public async Task<Figures> Total(FiscalYear year, bool exact, CancellationToken ct)
    {
        var cells = await Cells(year, ct);
        var withholding = exact ? Withholding.Nothing : Withholding.FromThePublic(StatisticsFilter.All, cells, []);
        return Figures.Of(StatisticsCounts.Sum(cells), null, withholding.OfTotal);
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

    private async Task<List<VillageCell>> Villages(FiscalYear year, CancellationToken ct) =>
        await memory.Villages.Of(year, await Version(year, ct), () => StatisticsQuery.Villages(db, year, Today, ct));

    private async Task<List<MedianDays>> Medians(FiscalYear year, StatisticsFilter filter, CancellationToken ct) => filter.Count > 0
        ? await StatisticsQuery.Medians(db, year, filter, Today, ct)
        : await memory.Medians.Of(year, await Version(year, ct), () => StatisticsQuery.Medians(db, year, filter, Today, ct));
}
