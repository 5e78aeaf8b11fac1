using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>What a project came to in its plan so far: what one looks at before taking it into the next plan.</summary>
/// <param name="Status">In <see cref="PastResults.Year"/>; null where no work of that year is kept.</param>
/// <param name="CouldNot">It was declared as impossible in that year.</param>
/// <param name="Spent">Baht, all years.</param>
/// <param name="Met">Indicators whose newest result reached its target.</param>
public sealed record PastResult(ProjectStatus? Status, bool CouldNot, decimal Spent, int Met, int Indicators);

/// <summary>The results of all projects of a plan.</summary>
/// <param name="Year">The present year of the plan; its last one when the plan is over, its first when it has not begun.</param>
public sealed record PastResults(FiscalYear Year, IReadOnlyDictionary<string, PastResult> Projects)
{
    /// <param name="plan">Whole; it has fiscal years.</param>
    /// <param name="today">In Thailand.</param>
    public static async Task<PastResults> Of(Plan plan, DateOnly today, PlanDb db, CancellationToken ct)
    {
        var shown = new FiscalYear(Math.Clamp(FiscalYear.Of(today).Year, plan.FiscalYears[0], plan.FiscalYears[^1]));
        var years = (await db.ProjectYears.AsNoTracking().Where(row => row.SeriesId == plan.SeriesId).ToListAsync(ct)).ToLookup(row => row.Code);
        var measured = (await db.ProjectYears.Where(row => row.SeriesId == plan.SeriesId)
            .Join(db.Measurements.Where(row => row.IsLatest), row => row.Id, row => row.ProjectYearId, (year, row) => new { year.Code, year.FiscalYear, row.Indicator, row.Met })
            .ToListAsync(ct)).ToLookup(row => row.Code);
        return new(shown, plan.Projects.ToDictionary(project => project.Code, project =>
        {
            var year = years[project.Code].FirstOrDefault(row => row.FiscalYear == shown);
            var newest = measured[project.Code].GroupBy(row => row.Indicator).Select(results => results.MaxBy(row => row.FiscalYear.Year)!);
            return new PastResult(
                year is null ? null : ProjectStatuses.Of(project, year, today), year?.Declared is NaccStatus.CouldNot, years[project.Code].Sum(row => row.Spent),
                newest.Count(row => row.Met is true && project.Indicators.Exists(indicator => indicator.Code == row.Indicator)), project.Indicators.Count);
        }));
    }
}
