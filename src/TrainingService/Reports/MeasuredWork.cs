using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.Reports;

/// <summary>Tells the plan what its indicators came to, and only what changed since it was told last.</summary>
public static class MeasuredWork
{
    /// <summary>With the change that it follows from; the caller saves.</summary>
    public static async Task Publish(TrainingDb db, IEvents events, string project, FiscalYear year, DateTimeOffset now, CancellationToken ct, Guid? completing = null)
    {
        var measured = MeasuredIndicators.All.Where(indicator => indicator.Project == project).ToList();
        if (measured.Count == 0)
            return;
        var results = await ProjectResults.Of(db, project, year, completing, ct);
        var known = await db.Measurements.Where(row => row.ProjectCode == project && row.FiscalYear == year.Year).ToListAsync(ct);
        foreach (var indicator in measured)
        {
            if (indicator.Value(results) is not { } value)
                continue;
            var row = known.Find(row => row.Indicator == indicator.Indicator);
            if (row is null)
                db.Add(row = new() { ProjectCode = project, Indicator = indicator.Indicator, FiscalYear = year.Year });
            if (row.Be(value, now))
                events.Publish(Said(row, indicator.Unit));
        }
    }

    /// <summary>All of this and the last fiscal year: answers that came late, a list of names that was typed in afterwards.</summary>
    public static async Task PublishLate(TrainingDb db, IEvents events, DateTimeOffset now, CancellationToken ct)
    {
        var years = new[] { FiscalYear.Of(now), new FiscalYear(FiscalYear.Of(now).Year - 1) };
        var worked = await db.Events.Where(one => one.Status == EventStatus.Completed && years.Contains(one.FiscalYear))
            .Select(one => new { one.ProjectCode, one.FiscalYear }).Distinct().ToListAsync(ct);
        foreach (var one in worked)
        {
            await db.RetryWhenOvertaken(async () =>
            {
                await Publish(db, events, one.ProjectCode, one.FiscalYear, now, ct);
                return await db.SaveChangesAsync(ct);
            }, ct);
            db.ChangeTracker.Clear();
        }
    }

    private static IndicatorMeasured Said(Measurement row, string unit) => new()
    {
        MeasurementId = row.Id,
        Version = row.Version,
        ProjectCode = row.ProjectCode,
        Indicator = row.Indicator,
        FiscalYear = row.FiscalYear,
        Value = row.Value,
        Unit = unit,
        Service = "training",
        Link = FormattableString.Invariant($"/training/reports/{row.FiscalYear}"),
        MeasuredAt = row.MeasuredAt,
    };
}
