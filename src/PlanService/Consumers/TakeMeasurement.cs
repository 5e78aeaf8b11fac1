using Contracts;
using MassTransit;
using PlanService.Data;
using PlanService.Indicators;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;

namespace PlanService.Consumers;

/// <summary>
/// A service measured an indicator by its daily work: the plan takes the value, with the page that shows where it comes from. What the same
/// measurement said before is replaced; an older one that comes late changes nothing. Of an indicator that people judge it is evidence, and
/// a judgement stands beside it.
/// </summary>
public sealed class TakeMeasurement(PlanDb db, Actor actor, TimeProvider clock) : IConsumer<IndicatorMeasured>
{
    public Task Consume(ConsumeContext<IndicatorMeasured> context) =>
        db.RetryWhenOvertaken(() => Take(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Take(IndicatorMeasured told, CancellationToken ct)
    {
        if (await db.FindWork(told.ProjectCode, told.FiscalYear, actor, ct) is not { } work)
            throw new InvalidOperationException($"{told.Service} measured project {told.ProjectCode} of {told.FiscalYear}, which there is not.");
        if (told.Value is < 0 or > RecordMeasurement.MostValue)
            throw new InvalidOperationException($"{told.Service} measured {told.Indicator} of {told.ProjectCode} with a value that none can be.");
        var measured = new NewMeasurement(
            told.Indicator, told.Value, null, null, null, told.Service, told.MeasurementId.ToString(), told.Link, told.MeasuredAt);
        if (await db.Measure(work, measured, actor, clock.GetUtcNow(), ct) is null)
            return false;
        await db.SaveChangesAsync(ct);
        return true;
    }
}
