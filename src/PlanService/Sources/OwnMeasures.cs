using Contracts;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Sources;

/// <summary>
/// What the plan counts itself, by what is recorded in it: measured anew whenever that changes. Each call comes after the change and before
/// saving.
/// </summary>
public static class OwnMeasures
{
    /// <summary>Something about a project's year was recorded that these measures count: for its own indicators, and for those that count this project too.</summary>
    public static async Task MeasureOwn(this PlanDb db, Work work, string[] measures, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var code = work.Project.Code;
        foreach (var line in await Lines(db, work.Plan.SeriesId, measures, ct))
        {
            if (line.Code == code)
                await db.MeasureOwn(work, line, actor, at, ct);
            else if (Measures.Find(line.Measure)!.Of is MeasureOf.Project && line.MeasureOf?.Split(',').Contains(code) is true)
                await Measure(db, work.Plan, line, work.Year.FiscalYear, actor, at, ct);
        }
    }

    /// <summary>Something about a whole fiscal year became known that these measures count.</summary>
    public static async Task MeasureOwn(this PlanDb db, Plan plan, FiscalYear year, string[] measures, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var line in await Lines(db, plan.SeriesId, measures, ct))
            await Measure(db, plan, line, year, actor, at, ct);
    }

    /// <summary>One indicator of a project's year, if its line is for the plan to count.</summary>
    internal static async Task MeasureOwn(this PlanDb db, Work work, MapLine line, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        if (Measures.Find(line.Measure) is not { Service: Measurement.Plan } measure || work.IsWithdrawn || work.Project.Indicator(line.Indicator) is not { } indicator)
            return;
        var figure = await OwnFigure.Count(db, work, measure.Key, line.MeasureOf, ct);
        var all = await db.Measurements.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator.Code
                && row.Measure == measure.Key && row.MeasureOf == line.MeasureOf)
            .OrderByDescending(row => row.MeasuredAt).ThenByDescending(row => row.Id).ToListAsync(ct);
        var said = all.FindAll(row => row.SetAside is null); // here and not in the query: what changed just now is not saved yet
        if (figure is { } counted)
        {
            if (said.FirstOrDefault()?.Value == counted.Value)
                return;
            var source = measure.Key is "plan.channels" or "plan.publications" ? Measurement.Publications : Measurement.Plan;
            await db.Measure(work, new(indicator.Code, counted.Value, null, null, null, source, Link: counted.Link, Measure: measure.Key, MeasureOf: line.MeasureOf), actor, at, ct);
        }
        else if (said.Count > 0)
        {
            said.ForEach(row => row.PutAside(SetAside.Withdrawn));
            await db.CountAnew(work, indicator, at, ct);
            work.Year.Counted(actor, at);
        }
    }

    private static async Task Measure(PlanDb db, Plan plan, MapLine line, FiscalYear year, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.WholeProject(plan.Id, line.Code, ct) is { } project
            && await db.ProjectYears.SingleOrDefaultAsync(row => row.SeriesId == plan.SeriesId && row.Code == line.Code && row.FiscalYear == year, ct) is { } found)
        {
            await db.MeasureOwn(new Work(plan, project, found), line, actor, at, ct);
        }
    }

    private static Task<List<MapLine>> Lines(PlanDb db, Guid seriesId, string[] measures, CancellationToken ct) => db.MapLines.AsNoTracking()
        .Where(line => line.SeriesId == seriesId && measures.Contains(line.Measure)).OrderBy(line => line.Code).ThenBy(line => line.Indicator).ToListAsync(ct);
}
