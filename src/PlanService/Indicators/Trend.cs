using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Import;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Indicators;

/// <summary>The latest measurements of an indicator through the years, and what they start from.</summary>
/// <param name="Years">Those that were measured.</param>
/// <param name="Baseline">Null when none was given.</param>
public sealed record Trend(Dictionary<FiscalYear, Measurement> Years, Baseline? Baseline)
{
    /// <summary>Tracked, so that they can be judged again. For anything but a trend nothing is read: nothing depends on another year.</summary>
    public static async Task<Trend> Read(PlanDb db, Guid seriesId, string code, Indicator indicator, CancellationToken ct) =>
        indicator.Comparator is not Comparator.Decreases ? new([], null) : new(
            (await db.LatestByYear(seriesId, code, indicator.Code).ToListAsync(ct)).Where(row => row.Measurement.SetAside is null) // put aside just now, and not saved yet
                .ToDictionary(row => row.Year, row => row.Measurement),
            await db.Baselines.FirstOrDefaultAsync(row => row.SeriesId == seriesId && row.Code == code && row.Indicator == indicator.Code, ct));

    /// <summary>The value of the year before; where there is none, the baseline.</summary>
    public decimal? Before(FiscalYear year) =>
        Years.FirstOrDefault(row => row.Key.Year == year.Year - 1).Value?.Value ?? Baseline?.Value;

    /// <summary>A year has a new value: the next one was compared with another.</summary>
    public void JudgeAgain(Aim aim, FiscalYear year, Measurement measured)
    {
        Years[year] = measured;
        JudgeAgain(aim);
    }

    /// <summary>A year has no value any more, or an older one again.</summary>
    /// <param name="measured">Null for none.</param>
    public void CountAnew(Aim aim, FiscalYear year, Measurement? measured)
    {
        if (measured is null)
            Years.Remove(year);
        else
            Years[year] = measured;
        JudgeAgain(aim);
    }

    /// <summary>Each year anew, after the baseline or a value changed.</summary>
    public void JudgeAgain(Aim aim)
    {
        if (aim.Comparator is not Comparator.Decreases)
            return;
        foreach (var (year, measured) in Years)
            measured.JudgeAgain(Judging.IsMet(aim, measured.Value, null, Before(year)));
    }
}

/// <summary>A fiscal year's latest measurement.</summary>
public sealed class MeasuredYear
{
    public required FiscalYear Year { get; init; }
    public required Measurement Measurement { get; init; }
}

public static class MeasuredYears
{
    /// <summary>The latest measurement of each indicator of a project, or of one, in each year that has one.</summary>
    public static IQueryable<MeasuredYear> LatestByYear(this PlanDb db, Guid seriesId, string code, string? indicator = null) => db.ProjectYears
        .Where(year => year.SeriesId == seriesId && year.Code == code)
        .Join(db.Measurements.Where(row => row.IsLatest && (indicator == null || row.Indicator == indicator)), year => year.Id, row => row.ProjectYearId,
            (year, row) => new MeasuredYear { Year = year.FiscalYear, Measurement = row });
}
