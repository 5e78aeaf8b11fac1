using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Concurrency;

namespace RiskService.Signals;

/// <summary>The half-yearly counts of the corruption channel: all that ever leaves it.</summary>
public sealed class HearCorruption(RiskDb db) : IConsumer<CorruptionStatisticsPublished>
{
    public Task Consume(ConsumeContext<CorruptionStatisticsPublished> context) => db.RetryWhenOvertaken(async () =>
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        if (await db.CorruptionFacts.SingleOrDefaultAsync(fact => fact.FiscalYear == told.FiscalYear, ct) is not { } fact)
            db.Add(fact = CorruptionFact.Of(told.FiscalYear));
        fact.Hear(told.UpToHalf, told.Halves.Count > 0 ? told.Halves[^1].Done : told.Done, told.At);
        return await db.SaveChangesAsync(ct);
    }, context.CancellationToken);
}

/// <summary>A training of a project took place. No event says that one is overdue: the round sees which projects have none.</summary>
public sealed class HearTraining(RiskDb db) : IConsumer<TrainingEventCompleted>
{
    public Task Consume(ConsumeContext<TrainingEventCompleted> context) => db.RetryWhenOvertaken(async () =>
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        if (!await db.TrainingFacts.AnyAsync(fact => fact.Id == told.EventId, ct))
            db.Add(TrainingFact.Of(told.EventId, told.ProjectCode, told.FiscalYear));
        return await db.SaveChangesAsync(ct);
    }, context.CancellationToken);
}

/// <summary>Another amount remains of a project's money.</summary>
public sealed class HearMoney(RiskDb db) : IConsumer<ProjectBudgetChanged>
{
    public Task Consume(ConsumeContext<ProjectBudgetChanged> context) => db.RetryWhenOvertaken(async () =>
    {
        var (told, ct) = (context.Message, context.CancellationToken);
        if (await db.MoneyFacts.SingleOrDefaultAsync(fact => fact.ProjectCode == told.ProjectCode && fact.FiscalYear == told.FiscalYear, ct) is not { } fact)
            db.Add(fact = MoneyFact.Of(told.ProjectCode, told.FiscalYear));
        fact.Hear(told.Remaining, told.ChangedAt);
        return await db.SaveChangesAsync(ct);
    }, context.CancellationToken);
}
