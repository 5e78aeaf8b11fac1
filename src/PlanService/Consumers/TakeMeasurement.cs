using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Progress;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Consumers;

/// <summary>
/// A service measured an indicator by its daily work: the plan takes the value as long as its map says the same measure, with the page that
/// shows where it comes from. What the same measurement said before is replaced; an older one that comes late changes nothing, and neither does
/// one that the map does not ask for (any more): its service hears of that by itself. Of an indicator that people judge it is evidence, and a
/// judgement stands beside it.
/// </summary>
public sealed class TakeMeasurement(PlanDb db, Actor actor, TimeProvider clock) : IConsumer<IndicatorMeasured>
{
    public Task Consume(ConsumeContext<IndicatorMeasured> context) =>
        db.RetryWhenOvertaken(() => Take(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Take(IndicatorMeasured told, CancellationToken ct)
    {
        if (await db.FindWork(told.ProjectCode, told.FiscalYear, actor, ct) is not { } work)
            throw new InvalidOperationException($"{told.Service} measured project {told.ProjectCode} of {told.FiscalYear}, which there is not.");
        if (!told.IsWithdrawn && told.Value is < 0 or > RecordMeasurement.MostValue)
            throw new InvalidOperationException($"{told.Service} measured {told.Indicator} of {told.ProjectCode} with a value that none can be.");
        if (work.Project.Indicator(told.Indicator) is null || !await IsWanted(work, told, ct))
            return false;
        var measured = new NewMeasurement(
            told.Indicator, told.Value, null, null, null, told.Service, told.MeasurementId.ToString(), told.Link, told.MeasuredAt, told.Measure, Of(told));
        var changed = told.IsWithdrawn
            ? await db.Withdraw(work, measured, actor, clock.GetUtcNow(), ct)
            : await db.Measure(work, measured, actor, clock.GetUtcNow(), ct) is not null;
        if (changed)
            await db.SaveChangesAsync(ct);
        return changed;
    }

    private async Task<bool> IsWanted(Work work, IndicatorMeasured told, CancellationToken ct)
    {
        // Whoever changes the map waits until this is saved, and then sees it: no value of a source that was just replaced slips in behind.
        await db.Database.ExecuteSqlAsync($"select 1 from measure_maps where series_id = {work.Plan.SeriesId} for share", ct);
        var line = await db.MapLines.AsNoTracking().SingleOrDefaultAsync(
            row => row.SeriesId == work.Plan.SeriesId && row.Code == told.ProjectCode && row.Indicator == told.Indicator, ct);
        return MapLine.Takes(line, told.Service, told.Measure, Of(told));
    }

    private static string? Of(IndicatorMeasured told) => string.IsNullOrEmpty(told.MeasureOf) ? null : told.MeasureOf;
}
