using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.SignIn;

namespace PlanService.Indicators;

/// <summary>How a measurement enters its year, wherever it comes from: a person, what is published, another service.</summary>
public static class Measuring
{
    /// <summary>
    /// Judges and adds it; the caller saves. Safe to be told late, twice or out of order: what was measured before the latest goes into
    /// the history, and what the same source said of the same thing is replaced unless it is newer. Null when nothing had to change.
    /// </summary>
    public static async Task<Measurement?> Measure(this PlanDb db, Work work, NewMeasurement measured, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var indicator = work.Project.Indicator(measured.Indicator) ?? throw new ArgumentException($"Project {work.Project.Code} has no indicator {measured.Indicator}.", nameof(measured));
        var known = await db.Measurements.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == indicator.Code
            && (row.IsLatest || (measured.SourceId != null && row.Source == measured.Source && row.SourceId == measured.SourceId))).ToListAsync(ct);
        var when = measured.MeasuredAt ?? at;
        if (measured.SourceId is not null && known.FirstOrDefault(row => row.Source == measured.Source && row.SourceId == measured.SourceId) is { } same)
        {
            if (same.MeasuredAt > when || (same.MeasuredAt == when && same.Value == measured.Value))
                return null;
            db.Measurements.Remove(same); // what it said stays in the audit trail
            known.Remove(same);
        }

        var latest = known.FirstOrDefault(row => row.IsLatest);
        var trend = await Trend.Read(db, work.Plan.SeriesId, work.Project.Code, indicator, ct);
        var met = Judging.IsMet(indicator.Aim(), measured.Value, measured.Said, trend.Before(work.Year.FiscalYear));
        var added = Measurement.Of(work.Year.Id, measured, met, IndicatorAims.PageOf(work, indicator.Code), actor, at,
            latest is null || (latest.MeasuredAt <= when && !IsEvidenceBeside(latest, met)));
        if (added.IsLatest)
        {
            latest?.Supersede();
            trend.JudgeAgain(indicator.Aim(), work.Year.FiscalYear, added);
        }

        db.Measurements.Add(added);
        work.Year.Recorded(actor, at);
        return added;
    }

    /// <summary>What decides nothing takes the place of no judgement: a count, where a person has judged.</summary>
    private static bool IsEvidenceBeside(Measurement latest, bool? met) => met is null && latest is { Met: not null, Judgement: not null };
}
