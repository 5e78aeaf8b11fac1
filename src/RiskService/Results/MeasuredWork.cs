using Contracts;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace RiskService.Results;

/// <summary>Tells the plan what its indicators came to, and only what changed since it was told last.</summary>
public static class MeasuredWork
{
    /// <summary>Of this fiscal year, and of the one before, whose work may be typed in late, as far as the plan has them. What has not begun has nothing to measure.</summary>
    public static async Task Publish(RiskDb db, IEvents events, DateTimeOffset now, CancellationToken ct)
    {
        var projects = await db.PlanProjects.AsNoTracking().ToListAsync(ct);
        var present = FiscalYear.Of(now).Year;
        foreach (var year in (int[])[present - 1, present])
        {
            var measured = MeasuredIndicators.All.Where(one => projects.Exists(project => project.Code == one.Project && project.FiscalYears.Contains(year))).ToList();
            if (measured.Count == 0)
                continue;
            await db.RetryWhenOvertaken(async () =>
            {
                await Publish(db, events, measured, new FiscalYear(year), now, ct);
                return await db.SaveChangesAsync(ct);
            }, ct);
            db.ChangeTracker.Clear();
        }
    }

    private static async Task Publish(RiskDb db, IEvents events, List<IMeasured> measured, FiscalYear year, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Measurements.Where(row => row.FiscalYear == year.Year).ToListAsync(ct);
        foreach (var indicator in measured)
        {
            if (await indicator.Value(db, year, ct) is not { } value)
                continue;
            var row = known.Find(row => row.ProjectCode == indicator.Project && row.Indicator == indicator.Indicator);
            if (row is null)
                db.Add(row = new() { ProjectCode = indicator.Project, Indicator = indicator.Indicator, FiscalYear = year.Year });
            if (row.Be(value, now))
                events.Publish(Said(row, indicator, year));
        }
    }

    private static IndicatorMeasured Said(Measurement row, IMeasured indicator, FiscalYear year) => new()
    {
        MeasurementId = row.Id,
        Version = row.Version,
        ProjectCode = row.ProjectCode,
        Indicator = row.Indicator,
        FiscalYear = row.FiscalYear,
        Value = row.Value,
        Unit = indicator.Unit,
        Service = "risk",
        Link = indicator.Link(year),
        MeasuredAt = row.MeasuredAt,
    };
}
