using Contracts;
using MassTransit;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Sources;
using ServiceDefaults.Concurrency;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Consumers;

/// <summary>The corruption channel said how many reports came in a year: the newest is kept, and indicators that are measured by it follow.</summary>
public sealed class KeepCorruptionFigures(PlanDb db, Actor actor, TimeProvider clock) : IConsumer<CorruptionStatisticsPublished>
{
    public Task Consume(ConsumeContext<CorruptionStatisticsPublished> context) =>
        db.RetryWhenOvertaken(() => Keep(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Keep(CorruptionStatisticsPublished said, CancellationToken ct)
    {
        var year = new FiscalYear(said.FiscalYear);
        var figure = await db.CorruptionFigures.FindAsync([year], ct);
        if (figure?.At >= said.At)
            return false;
        figure ??= db.Add(CorruptionFigure.Of(year)).Entity;
        figure.Hear(said);
        if (await db.FindVisible(null, year, actor, ct) is { } plan)
            await db.MeasureOwn(plan, year, ["plan.corruption-received", "plan.corruption-none"], actor, clock.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
