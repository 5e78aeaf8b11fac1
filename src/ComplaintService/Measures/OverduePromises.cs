using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Measuring;

namespace ComplaintService.Measures;

internal static class OverduePromises
{
    /// <summary>
    /// Complaints of a year whose first promise has passed without any answer, by category. They become late by the calendar and not by a
    /// change, so they are counted among the open ones, of which there are few.
    /// </summary>
    public static Task<Dictionary<string, int>> Overdue(this MeasureQuestion<ComplaintDb> asked, DateOnly today, CancellationToken ct) =>
        asked.Once(nameof(OverduePromises), async () => await asked.Db.Complaints
            .Where(row => row.AnsweredAt == null && row.FiscalYear == asked.Year && row.FirstPromiseKept == null && row.MergedIntoId == null
                && row.Status != ComplaintStatus.Waiting && row.FirstDueOn < today)
            .GroupBy(row => row.Category).Select(of => new { of.Key, Count = of.Count() }).ToDictionaryAsync(of => of.Key, of => of.Count, ct));
}
