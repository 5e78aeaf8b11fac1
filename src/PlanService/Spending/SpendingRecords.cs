using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Progress;
using ServiceDefaults.Lists;

namespace PlanService.Spending;

/// <summary>What a page shows of the money of a project's year.</summary>
/// <param name="Entries">A page of the ledger, newest first.</param>
/// <param name="Held">What is held now, oldest first.</param>
public sealed record SpendingRecords(PageOf<ListSpending.Line> Entries, IReadOnlyList<Reservation> Held)
{
    /// <param name="page">Of the ledger, from 1.</param>
    public static async Task<SpendingRecords> Read(PlanDb db, Work work, int? page, CancellationToken ct) => new(
        await new Paging(page, null).Of(ListSpending.Ledger(db, work.Year, oldestFirst: false), line => line, ct),
        await db.Reservations.AsNoTracking().Where(held => held.ProjectYearId == work.Year.Id && held.ReleasedAt == null)
            .OrderBy(held => held.HeldAt).ThenBy(held => held.Id).ToListAsync(ct));
}
