using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;

namespace PlanService.Indicators;

/// <summary>Indicators such as "อย่างน้อย 3 ช่องทาง" measure themselves by what was published for the project in the year.</summary>
public static class PublishedChannels
{
    /// <summary>
    /// Measures them anew when the number of different channels has changed. Call it where a publication is added or withdrawn, after
    /// that and before saving.
    /// </summary>
    public static async Task MeasureChannels(this PlanDb db, Work work, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var indicators = work.Project.Indicators.Where(indicator => indicator.CountsChannels()).ToList();
        if (indicators.Count == 0)
            return;
        await db.Publications.Where(row => row.ProjectYearId == work.Year.Id).LoadAsync(ct); // with what is not saved yet
        var channels = db.Publications.Local.Where(row => row.ProjectYearId == work.Year.Id && row.WithdrawnAt is null)
            .Select(row => row.Channel).Distinct().Count();
        foreach (var indicator in indicators)
        {
            var last = await db.Measurements.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator.Code && row.Source == Measurement.Publications)
                .OrderByDescending(row => row.MeasuredAt).Select(row => row.Value).FirstOrDefaultAsync(ct);
            if (last == channels)
                continue;
            var link = string.Create(CultureInfo.InvariantCulture, $"/plan/projects/{work.Project.Code}/years/{work.Year.FiscalYear}#publications");
            await db.Measure(work, new(indicator.Code, channels, null, null, null, Measurement.Publications, Link: link), actor, at, ct);
        }
    }
}
