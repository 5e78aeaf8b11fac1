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
