using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Projects;

namespace PlanService.Indicators;

/// <summary>Which measurement of an indicator counts, found from all of them: for when some of them count no more, or again.</summary>
public static class CountingAnew
{
    /// <summary>The same that comes of hearing them one by one in the order of their time; without those that were put aside. The caller saves.</summary>
    public static async Task<Measurement?> CountAnew(this PlanDb db, Work work, Indicator indicator, DateTimeOffset at, CancellationToken ct)
    {
        await db.Measurements.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator.Code).LoadAsync(ct);
        // Local: with what is not saved yet, and without what is removed.
        var all = db.Measurements.Local.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator.Code).ToList();
        Measurement? latest = null;
        foreach (var row in all.Where(row => row.SetAside is null).OrderBy(row => row.MeasuredAt).ThenBy(row => row.Id))
        {
            if (latest is null || !Measuring.IsEvidenceBeside(latest, row.Met))
                latest = row;
        }

        foreach (var row in all.Where(row => row.IsLatest && row != latest))
            row.Supersede();
        if (latest is { IsLatest: false })
            latest.CountAgain();
        var trend = await Trend.Read(db, work.Plan.SeriesId, work.Project.Code, indicator, ct);
        trend.CountAnew(indicator.Aim(), work.Year.FiscalYear, latest);
        await db.KeepDay(work, indicator.Code, latest, at, ct);
        return latest;
    }
}
