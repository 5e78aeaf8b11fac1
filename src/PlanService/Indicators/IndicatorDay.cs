using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using WebUi;

namespace PlanService.Indicators;

/// <summary>
/// What an indicator of a year stood at when a day in Bangkok ended; of days on which it changed. A service that says a value anew replaces
/// what it said before: this is how it came there.
/// </summary>
public sealed class IndicatorDay
{
    private IndicatorDay()
    {
    }

    public Guid ProjectYearId { get; private set; }
    public string Indicator { get; private set; } = "";
    public DateOnly Day { get; private set; }

    /// <summary>In the indicator's unit; null for a judgement in words, and where nothing counted any more.</summary>
    public decimal? Value { get; private set; }
    public bool? Met { get; private set; }

    /// <summary>As <see cref="Measurement.Source"/>; null where nothing counted any more.</summary>
    public string? Source { get; private set; }

    internal static IndicatorDay Of(Guid projectYearId, string indicator, DateOnly day) => new() { ProjectYearId = projectYearId, Indicator = indicator, Day = day };

    internal void StoodAt(Measurement? counts) => (Value, Met, Source) = (counts?.Value, counts?.Met, counts?.Source);
}

/// <summary>Keeping and reading the days of an indicator.</summary>
public static class IndicatorDays
{
    /// <summary>What counts now; the caller saves.</summary>
    internal static async Task KeepDay(this PlanDb db, Work work, string indicator, Measurement? counts, DateTimeOffset at, CancellationToken ct)
    {
        // The year's row first, as all do who write into it: EF writes the day before the year, and of two that save, one would hold the day
        // and the other the year that each waits for.
        if (db.Database.CurrentTransaction is not null)
            await db.Database.ExecuteSqlAsync($"select 1 from project_years where id = {work.Year.Id} for no key update", ct);
        var day = ThaiCalendar.DayInBangkok(at);
        if (await db.IndicatorDays.FindAsync([work.Year.Id, indicator, day], ct) is not { } kept)
            db.Add(kept = IndicatorDay.Of(work.Year.Id, indicator, day));
        kept.StoodAt(counts);
    }

    /// <summary>Newest first.</summary>
    internal static IQueryable<IndicatorDay> DaysOf(this PlanDb db, Work work, string indicator) => db.IndicatorDays.AsNoTracking()
        .Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator).OrderByDescending(row => row.Day);
}
