using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Messaging;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.Values;

namespace ServiceDefaults.Measuring;

/// <summary>What a service measures, and how it tells the plan of it.</summary>
/// <param name="All">Each measure of <see cref="Measures"/> that has the service's name.</param>
public sealed record Measuring<TDb>(IReadOnlyList<IMeasure<TDb>> All) where TDb : DbContext
{
    /// <summary>
    /// Reads what the indicators came to that the plan's map has measured by this service, and publishes what is new since the plan was told
    /// last. The caller saves. What has not begun has nothing to say.
    /// </summary>
    /// <param name="about">Only indicators that count something of these projects; null: all.</param>
    /// <param name="again">Also what is not new.</param>
    public async Task Tell(TDb db, IEvents events, FiscalYear year, DateTimeOffset now, CancellationToken ct, IReadOnlySet<string>? about = null, bool again = false)
    {
        var projects = await db.Set<PlanProject>().AsNoTracking().Where(project => project.FiscalYears.Contains(year.Year)).OrderBy(project => project.Position).ToListAsync(ct);
        var known = await db.Set<ToldMeasurement>().Where(row => row.FiscalYear == year.Year).ToListAsync(ct);
        var first = new MeasureQuestion<TDb>(db, year, "", null);
        foreach (var (project, indicator) in projects.SelectMany(project => project.Indicators.Select(indicator => (project, indicator))))
        {
            if (All.FirstOrDefault(measure => measure.Key == indicator.Measure) is not { } measure)
                continue;
            var asked = first.For(project.Code, indicator.Of);
            if (about is not null && !asked.Projects.Any(about.Contains))
                continue;
            var value = await measure.Value(asked, ct);
            var told = known.Find(row => row.ProjectCode == project.Code && row.Indicator == indicator.Code);
            if (told is null && value is null)
                continue;
            if (told is null)
                db.Add(told = new() { ProjectCode = project.Code, Indicator = indicator.Code, FiscalYear = year.Year });
            if (told.Be(measure.Key, indicator.Of, value is { } number ? decimal.Round(number, 2, MidpointRounding.AwayFromZero) : null, now, again))
                events.Publish(Said(told, measure, asked));
        }
    }

    private static IndicatorMeasured Said(ToldMeasurement told, IMeasure<TDb> measure, MeasureQuestion<TDb> asked) => new()
    {
        MeasurementId = told.Id,
        Version = told.Version,
        ProjectCode = told.ProjectCode,
        Indicator = told.Indicator,
        FiscalYear = told.FiscalYear,
        Value = told.Value,
        Unit = Measures.Find(measure.Key)!.Unit,
        Service = Measures.Find(measure.Key)!.Service,
        Link = measure.Link(asked),
        MeasuredAt = told.MeasuredAt,
        Measure = measure.Key,
        MeasureOf = asked.Of,
        IsWithdrawn = told.IsWithdrawn,
    };
}
