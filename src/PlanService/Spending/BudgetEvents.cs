using Contracts;
using PlanService.Progress;
using ServiceDefaults.Messaging;

namespace PlanService.Spending;

/// <summary>What this service tells of a project's money. Call before saving.</summary>
public static class BudgetEvents
{
    /// <summary>Another amount may be spent: the ordinance or the plan changed.</summary>
    public static void BudgetChanged(this IEvents events, Work work, DateTimeOffset at) => events.Publish(new ProjectBudgetChanged
    {
        ProjectCode = work.Project.Code,
        FiscalYear = work.Year.FiscalYear.Year,
        Planned = work.Planned,
        Ordinance = work.Year.Ordinance,
        Budget = work.Limit,
        Remaining = work.Remaining,
        ChangedAt = at,
    });

    /// <summary>
    /// Money came back to a project of which more was bound than there is: how far it is over is another amount now, or it is over no more.
    /// Only an amended plan makes that happen, for nobody can spend or hold what does not remain; so only here does taking back tell of it.
    /// </summary>
    /// <param name="before">What remained before the change.</param>
    public static void LessOverspent(this IEvents events, Work work, decimal before, DateTimeOffset at)
    {
        if (before < 0 && work.Remaining != before)
            events.BudgetChanged(work, at);
    }

    /// <summary>The money asked for is held.</summary>
    public static void Reserved(this IEvents events, Reservation reservation, Work work, DateTimeOffset requestedAt) => events.Publish(new BudgetReserved
    {
        ReservationId = reservation.Id,
        ProjectCode = work.Project.Code,
        FiscalYear = work.Year.FiscalYear.Year,
        Amount = reservation.Amount,
        Remaining = work.Remaining,
        RequestedAt = requestedAt,
    });

    /// <summary>What was left of the money held is free again.</summary>
    public static void Released(this IEvents events, Guid reservationId, decimal amount, Work work) => events.Publish(new BudgetReleased
    {
        ReservationId = reservationId,
        ProjectCode = work.Project.Code,
        FiscalYear = work.Year.FiscalYear.Year,
        Amount = amount,
        Remaining = work.Remaining,
    });
}
