using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using PlanService.Spending;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Consumers;

/// <summary>
/// A training event is over: enters what it cost, and gives back what it held beyond that. Closed again with another amount, the entry
/// before is reversed. What the money does not cover is not entered: the event is told, and goes on holding what it held until a person
/// has settled it.
/// </summary>
public sealed class RecordTrainingSpending(PlanDb db, IEvents events, Actor actor, TimeProvider clock) : IConsumer<TrainingEventCompleted>
{
    public Task Consume(ConsumeContext<TrainingEventCompleted> context) =>
        db.RetryWhenOvertaken(() => Decide(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Decide(TrainingEventCompleted done, CancellationToken ct)
    {
        if (await db.FindWork(done.ProjectCode, done.FiscalYear, actor, ct) is not { } work)
            throw new InvalidOperationException($"Training event {done.EventId} names project {done.ProjectCode} of {done.FiscalYear}, which there is not.");
        var held = await db.Reservations.SingleOrDefaultAsync(row => row.Id == done.EventId, ct);
        if (held?.AsOf > done.CompletedAt)
            return false;
        if (held is not null && held.ProjectYearId != work.Year.Id)
            throw new InvalidOperationException($"Training event {done.EventId} holds money of another project or year than {done.ProjectCode} of {done.FiscalYear}.");

        var before = await Before(done, work, ct);
        if (before is not null && before.Amount == done.Spent && held?.AsOf == done.CompletedAt)
            return false; // it was said again, and stands in the ledger: also of a year that is closed by now
        var paid = Paid(done, work);
        // Where somebody entered the same paper by hand, it is in the ledger already.
        var isNew = done.Spent > 0 && (await db.FindStanding(work.Year, paid.Document, ct) is not { } standing || standing.Id == before?.Id);
        var free = work.Remaining + (held?.Amount ?? 0) + (before?.Amount ?? 0);
        var code = !isNew ? null : done.Spent > free ? "over-budget" : await db.IsReported(work, ct) ? "year-reported" : null;
        if (code is not null)
            events.Publish(Refused(done, code, free));
        else
            Enter(done, work, held, before, isNew ? paid : null);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private void Enter(TrainingEventCompleted done, Work work, Reservation? held, SpendingEntry? before, Disbursement? paid)
    {
        if (held is null)
            db.Add(held = Reservation.OfTraining(done.EventId, work.Year, done.Title, done.Link, actor, done.CompletedAt));
        var (remained, given) = (work.Remaining, held.End(done.CompletedAt));
        work.Year.Release(given);
        if (before is not null && before.Amount != paid?.Amount)
        {
            work.Year.TakeBack(before.Amount, actor, clock.GetUtcNow());
            db.Add(before.Reversal("ระบบอบรมแจ้งจำนวนเงินใหม่", actor, clock.GetUtcNow()));
        }

        if (paid is not null && before?.Amount != paid.Amount)
        {
            // A withdrawn project still pays what was held for the event.
            var planned = work.IsWithdrawn ? work.Limit + paid.Amount : work.Planned;
            if (work.Year.Spend(paid.Amount, planned, actor, clock.GetUtcNow()) is { } refusal)
                throw new InvalidOperationException($"Money that was counted as free is not: {refusal.English}");
            db.Add(SpendingEntry.Of(work.Year, paid, actor, clock.GetUtcNow()));
        }

        events.Released(held.Id, Math.Max(0, given - (paid?.Amount ?? 0)), work);
        events.LessOverspent(work, remained, clock.GetUtcNow());
    }

    /// <summary>What the ledger says of this event by now.</summary>
    private Task<SpendingEntry?> Before(TrainingEventCompleted done, Work work, CancellationToken ct)
    {
        var id = done.EventId.ToString();
        return db.Spending.AsNoTracking().SingleOrDefaultAsync(
            entry => entry.ProjectYearId == work.Year.Id && entry.Source == Reservation.ByTraining && entry.SourceId == id && entry.ReversesId == null
                && !db.Spending.Any(reversal => reversal.ReversesId == entry.Id), ct);
    }

    private static Disbursement Paid(TrainingEventCompleted done, Work work)
    {
        var year = work.Year.FiscalYear;
        var day = done.CompletedOn < year.FirstDay ? year.FirstDay : done.CompletedOn > year.LastDay ? year.LastDay : done.CompletedOn;
        return new(
            done.Spent, day, string.IsNullOrWhiteSpace(done.Document) ? $"อบรม {done.EventId}" : done.Document, done.Title,
            Source: Reservation.ByTraining, SourceId: done.EventId.ToString(), Link: done.Link);
    }

    private static BudgetRefused Refused(TrainingEventCompleted done, string code, decimal free) => new()
    {
        ReservationId = done.EventId,
        ProjectCode = done.ProjectCode,
        FiscalYear = done.FiscalYear,
        Amount = done.Spent,
        Code = code,
        Remaining = free,
        RequestedAt = done.CompletedAt,
    };
}
