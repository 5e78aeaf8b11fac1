using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Reports;
using ServiceDefaults.SignIn;

namespace PlanService.Sources;

/// <summary>
/// The map changed: values of what no longer measures an indicator cease to count and stay in the history; what a person said stays. What
/// measured it before, and does again, counts again: its service may have no reason to say it anew. A year that was reported stays as it is.
/// </summary>
internal static class FollowingMap
{
    /// <param name="plan">The version that work is recorded under: the one in force, or the draft where there is none.</param>
    public static async Task FollowMap(this PlanDb db, Plan plan, IReadOnlyList<MapLine> changed, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var closed = await db.SubmittedReports.Where(report => report.SeriesId == plan.SeriesId && report.Round == SubmittedReport.TwelveMonths && report.ReopenedAt == null)
            .Select(report => report.FiscalYear).ToListAsync(ct);
        var codes = changed.Select(line => line.Code).Distinct().ToList();
        var projects = await db.Projects.IgnoreQueryFilters().AsNoTracking().Include(project => project.Indicators).Where(project => project.PlanId == plan.Id && codes.Contains(project.Code))
            .ToDictionaryAsync(project => project.Code, ct);
        var years = (await db.ProjectYears.Where(year => year.SeriesId == plan.SeriesId && codes.Contains(year.Code) && !closed.Contains(year.FiscalYear))
            .OrderBy(year => year.FiscalYear).ToListAsync(ct)).ToLookup(year => year.Code);
        var ids = years.SelectMany(group => group).Select(year => year.Id).ToList();
        var measured = (await db.Measurements.Where(row => ids.Contains(row.ProjectYearId)).ToListAsync(ct)).ToLookup(row => (row.ProjectYearId, row.Indicator));
        foreach (var line in changed)
        {
            foreach (var year in years[line.Code])
            {
                // What an amendment only is about to bring has no work yet.
                if (projects.GetValueOrDefault(line.Code) is not { } project || project.Indicator(line.Indicator) is not { } indicator)
                    continue;
                var work = new Work(plan, project, year);
                if (Follow(line, measured[(year.Id, line.Indicator)]))
                {
                    await db.CountAnew(work, indicator, at, ct);
                    year.Counted(actor, at);
                }

                await db.MeasureOwn(work, line, actor, at, ct);
            }
        }
    }

    private static bool Follow(MapLine line, IEnumerable<Measurement> measured)
    {
        var any = false;
        foreach (var row in measured.Where(row => !row.IsManual))
        {
            var fits = MapLine.Takes(line, row.Service, row.Measure, row.MeasureOf);
            if (!fits && row.SetAside is null)
                row.PutAside(SetAside.MapChanged);
            else if (fits && row.SetAside is SetAside.MapChanged)
                row.TakeBack();
            else
                continue;
            any = true;
        }

        return any;
    }
}
