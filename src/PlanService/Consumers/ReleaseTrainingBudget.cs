using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Spending;
using ServiceDefaults.Concurrency;
using ServiceDefaults.Messaging;
using ServiceDefaults.SignIn;

namespace PlanService.Consumers;

/// <summary>A training event does not take place: what it held is free again.</summary>
public sealed class ReleaseTrainingBudget(PlanDb db, IEvents events, Actor actor, TimeProvider clock) : IConsumer<TrainingEventCancelled>
{
    public Task Consume(ConsumeContext<TrainingEventCancelled> context) =>
        db.RetryWhenOvertaken(() => Release(context.Message, context.CancellationToken), context.CancellationToken);

    private async Task<bool> Release(TrainingEventCancelled cancelled, CancellationToken ct)
    {
        if (await db.FindWork(cancelled.ProjectCode, cancelled.FiscalYear, actor, ct) is not { } work)
            return false; // an event that never could hold anything
        var held = await db.Reservations.SingleOrDefaultAsync(row => row.Id == cancelled.EventId, ct);
        if (held?.AsOf > cancelled.CancelledAt)
            return false;
        if (held is null) // its request may still come: it is older, and then finds this
            db.Add(held = Reservation.OfTraining(cancelled.EventId, work.Year, "", null, actor, cancelled.CancelledAt));
        else if (held.ProjectYearId != work.Year.Id)
            work = work with { Year = await db.ProjectYears.SingleAsync(year => year.Id == held.ProjectYearId, ct) };
        var (before, given) = (work.Remaining, held.End(cancelled.CancelledAt));
        if (given > 0)
        {
            work.Year.Release(given);
            events.Released(held.Id, given, work);
            events.LessOverspent(work, before, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
