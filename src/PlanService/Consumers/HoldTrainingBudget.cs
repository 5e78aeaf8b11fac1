using System.Globalization;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Spending;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Consumers;

/// <summary>A training event asks for money: holds it, or says why not. Asked again, the newest amount counts.</summary>
public sealed class HoldTrainingBudget(PlanDb db, IEvents events, Actor actor) : IConsumer<TrainingBudgetRequested>
{
    public Task Consume(ConsumeContext<TrainingBudgetRequested> context) =>
        db.RetryWhenOvertaken(() => Decide(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Decide(TrainingBudgetRequested asked, CancellationToken ct)
    {
        var known = await db.Reservations.SingleOrDefaultAsync(row => row.Id == asked.EventId, ct);
        if (known?.AsOf > asked.RequestedAt)
            return false; // the event was cancelled, completed or asked for otherwise since
        var work = await db.FindWork(asked.ProjectCode, asked.FiscalYear, actor, ct);
        if (await Refuse(asked, known, work, ct) is { } refused)
            events.Publish(refused);
        else
            await Hold(asked, known, work!, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task Hold(TrainingBudgetRequested asked, Reservation? known, Work work, CancellationToken ct)
    {
        if (known is null)
            db.Add(known = Reservation.OfTraining(asked.EventId, work.Year, asked.Title, asked.Link, actor, asked.RequestedAt));
        else if (known.ProjectYearId == work.Year.Id)
            work.Year.Release(known.Amount);
        else
            (await db.ProjectYears.SingleAsync(year => year.Id == known.ProjectYearId, ct)).Release(known.Amount);
        if (work.Year.Reserve(asked.Amount, work.Planned) is { } refusal)
            throw new InvalidOperationException($"Money that was counted as free is not: {refusal.English}");
        work.Year.ExpectTraining(true);
        known.Hold(work.Year, asked.Amount, asked.Title, asked.Link, asked.RequestedAt);
        events.Reserved(known, work, asked.RequestedAt);
    }

    /// <summary>Why not; null when it can be held. What the event holds already counts as free.</summary>
    private async Task<BudgetRefused?> Refuse(TrainingBudgetRequested asked, Reservation? known, Work? work, CancellationToken ct)
    {
        var free = work is null ? (decimal?)null : work.Remaining + (known?.ProjectYearId == work.Year.Id ? known.Amount : 0);
        var code = work is null ? "no-such-project"
            : asked.Amount is <= 0 or > BahtAttribute.Largest || decimal.Round(asked.Amount, 2) != asked.Amount ? "bad-amount"
            : !work.IsOf(asked.Division) ? "division-not-responsible"
            : work.IsWithdrawn ? "project-withdrawn"
            : await db.IsReported(work, ct) ? "year-reported"
            : asked.Amount > free ? "over-budget"
            : null;
        return code is null ? null : new()
        {
            ReservationId = asked.EventId,
            ProjectCode = asked.ProjectCode,
            FiscalYear = asked.FiscalYear,
            Amount = asked.Amount,
            Code = code,
            Remaining = free,
            RequestedAt = asked.RequestedAt,
        };
    }
}

internal static class TrainingWork
{
    /// <summary>The work that a message means; null when there is no such project, or its year is no year.</summary>
    public static async Task<Work?> FindWork(this PlanDb db, string code, int fiscalYear, Actor actor, CancellationToken ct) =>
        FiscalYear.TryParse(fiscalYear.ToString(CultureInfo.InvariantCulture), null, out var year) ? await db.FindWork(code, year, actor, ct) : null;
}
