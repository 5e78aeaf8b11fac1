using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Projects;
using ServiceDefaults.SignIn;

namespace PlanService.Indicators;

/// <summary>How a measurement enters its year, wherever it comes from: a person, what the plan counts, another service.</summary>
public static class Measuring
{
    /// <summary>
    /// Judges and adds it; the caller saves. Safe to be told late, twice or out of order: what was measured before the latest goes into
    /// the history, and what the same source said of the same thing is replaced unless it is newer. Null when nothing had to change.
    /// </summary>
    public static async Task<Measurement?> Measure(this PlanDb db, Work work, NewMeasurement measured, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var indicator = Wanted(work, measured.Indicator);
        var when = measured.MeasuredAt ?? at;
        var known = await db.Known(work, measured, ct);
        if (known.Any(row => IsNewer(row, measured, when)))
            return null;
        var before = known.FirstOrDefault(row => row.IsLatest || row.SetAside is SetAside.Rebuild);
        Replace(db, known, measured);

        var latest = known.FirstOrDefault(row => row.IsLatest);
        var trend = await Trend.Read(db, work.Plan.SeriesId, work.Project.Code, indicator, ct);
        var met = Judging.IsMet(indicator.Aim(), measured.Value, measured.Said, trend.Before(work.Year.FiscalYear));
        var added = Measurement.Of(work.Year.Id, measured, met, IndicatorAims.PageOf(work, indicator.Code), actor, at,
            latest is null || (latest.MeasuredAt <= when && !IsEvidenceBeside(latest, met)));
        if (added.IsLatest)
        {
            latest?.Supersede();
            trend.JudgeAgain(indicator.Aim(), work.Year.FiscalYear, added);
            await db.KeepDay(work, indicator.Code, added, at, ct);
        }

        db.Measurements.Add(added);
        if (measured.IsOwn)
            work.Year.Counted(actor, at);
        else if (measured.Source == Measurement.Manual || before is null || before.Value != measured.Value) // the same number said again changes nothing that was confirmed
            work.Year.Recorded(actor, at);
        return added;
    }

    /// <summary>
    /// The source of a value takes it back: there is nothing to say any more, and what counted before it, such as what a person said, does
    /// again. Remembered even where nothing had been said, for the value may come late. False when nothing had to change.
    /// </summary>
    /// <param name="told">Its value means nothing.</param>
    public static async Task<bool> Withdraw(this PlanDb db, Work work, NewMeasurement told, Actor actor, DateTimeOffset at, CancellationToken ct)
    {
        var indicator = Wanted(work, told.Indicator);
        var known = await db.Known(work, told, ct);
        if (known.Any(row => IsNewer(row, told, told.MeasuredAt ?? at)))
            return false;
        var wasSaid = Replace(db, known, told);
        var gone = Measurement.Of(work.Year.Id, told with { Value = null }, null, IndicatorAims.PageOf(work, indicator.Code), actor, at, isLatest: false);
        gone.PutAside(SetAside.Withdrawn);
        db.Measurements.Add(gone);
        if (wasSaid)
        {
            await db.CountAnew(work, indicator, at, ct);
            work.Year.Recorded(actor, at);
        }

        return true;
    }

    /// <summary>The latest, what waits to be said again, and everything that the same source said of the same thing.</summary>
    private static async Task<List<Measurement>> Known(this PlanDb db, Work work, NewMeasurement measured, CancellationToken ct)
    {
        await db.Measurements.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == measured.Indicator
            && (row.IsLatest || (measured.SourceId != null && row.Source == measured.Source && row.SourceId == measured.SourceId))).LoadAsync(ct);
        // Local: whichever is the latest by now, if that is not saved yet.
        return
        [
            .. db.Measurements.Local.Where(row => row.ProjectYearId == work.Year.Id && row.Indicator == measured.Indicator && (row.IsLatest || IsSame(row, measured))),
        ];
    }

    /// <summary>Whether it was said already, or something later was. A year that is learned anew hears the same thing again.</summary>
    private static bool IsNewer(Measurement known, NewMeasurement told, DateTimeOffset when) => IsSame(known, told)
        && (known.MeasuredAt > when || (known.MeasuredAt == when && known.SetAside is not SetAside.Rebuild && (known.Value == told.Value || known.SetAside is SetAside.Withdrawn)));

    private static bool IsSame(Measurement known, NewMeasurement told) => told.SourceId is not null && known.Source == told.Source && known.SourceId == told.SourceId;

    /// <summary>Removes what is said anew by the same measure; what another measure said of it stays in the history. Whether there was any that counted.</summary>
    private static bool Replace(PlanDb db, List<Measurement> known, NewMeasurement told)
    {
        var same = known.Where(row => IsSame(row, told) && row.Measure == told.Measure && row.MeasureOf == told.MeasureOf).ToList();
        db.Measurements.RemoveRange(same); // what it said stays among the days of the indicator, and in the audit trail
        known.RemoveAll(same.Contains);
        return same.Exists(row => row.SetAside is null);
    }

    private static Indicator Wanted(Work work, string indicator) =>
        work.Project.Indicator(indicator) ?? throw new ArgumentException($"Project {work.Project.Code} has no indicator {indicator}.", nameof(indicator));

    /// <summary>What decides nothing takes the place of no judgement: a count, where a person has judged.</summary>
    internal static bool IsEvidenceBeside(Measurement latest, bool? met) => met is null && latest is { Met: not null, Judgement: not null };
}
