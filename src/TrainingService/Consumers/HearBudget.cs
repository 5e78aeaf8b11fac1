using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Concurrency;
using TrainingService.Data;
using TrainingService.Events;

namespace TrainingService.Consumers;

/// <summary>The plan holds the money: the event is open, if this answers its newest request.</summary>
public sealed class HearReserved(TrainingDb db) : IConsumer<BudgetReserved>
{
    public Task Consume(ConsumeContext<BudgetReserved> context)
    {
        var answer = context.Message;
        return db.Hear(
            answer.ReservationId, one => one.Hear(answer), answer.ProjectCode, answer.FiscalYear, answer.Remaining, context.SentTime, context.CancellationToken);
    }
}

/// <summary>The plan does not hold the money, or could not enter what an event cost: the event says why.</summary>
public sealed class HearRefused(TrainingDb db) : IConsumer<BudgetRefused>
{
    public Task Consume(ConsumeContext<BudgetRefused> context)
    {
        var answer = context.Message;
        // What it says to be free counts what this event held itself: it is no remainder of the project.
        return db.Hear(answer.ReservationId, one => one.Hear(answer), answer.ProjectCode, answer.FiscalYear, null, context.SentTime, context.CancellationToken);
    }
}

/// <summary>Money that was held is free again.</summary>
public sealed class HearReleased(TrainingDb db) : IConsumer<BudgetReleased>
{
    public Task Consume(ConsumeContext<BudgetReleased> context)
    {
        var answer = context.Message;
        return db.Hear(
            answer.ReservationId, one => one.Hear(answer), answer.ProjectCode, answer.FiscalYear, answer.Remaining, context.SentTime, context.CancellationToken);
    }
}

/// <summary>Another amount may be spent on a project in a year.</summary>
public sealed class KeepProjectBudget(TrainingDb db) : IConsumer<ProjectBudgetChanged>
{
    public async Task Consume(ConsumeContext<ProjectBudgetChanged> context)
    {
        var changed = context.Message;
        await db.RetryWhenOvertaken(async () =>
        {
            await db.Remember(changed.ProjectCode, changed.FiscalYear, changed.Budget, changed.Remaining, changed.ChangedAt, context.CancellationToken);
            return await db.SaveChangesAsync(context.CancellationToken);
        }, context.CancellationToken);
    }
}

internal static class Hearing
{
    /// <summary>What the plan answers about an event, and what remains of the project after it. Reservations of others only tell what remains.</summary>
    public static async Task Hear(
        this TrainingDb db, Guid id, Action<TrainingEvent> hear, string project, int year, decimal? remaining, DateTime? sent, CancellationToken ct) =>
        await db.RetryWhenOvertaken(async () =>
        {
            if (await db.Events.SingleOrDefaultAsync(one => one.Id == id, ct) is { } found)
                hear(found);
            if (remaining is { } rest && sent is { } at)
                await db.Remember(project, year, null, rest, new DateTimeOffset(at, TimeSpan.Zero), ct);
            return await db.SaveChangesAsync(ct);
        }, ct);

    public static async Task Remember(this TrainingDb db, string project, int year, decimal? budget, decimal remaining, DateTimeOffset at, CancellationToken ct)
    {
        var known = await db.ProjectBudgets.SingleOrDefaultAsync(row => row.ProjectCode == project && row.FiscalYear == year, ct);
        if (known is null)
            db.Add(known = new() { ProjectCode = project, FiscalYear = year });
        known.Hear(budget, remaining, at.ToUniversalTime());
    }
}
