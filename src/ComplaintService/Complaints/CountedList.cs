using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Lists;

namespace ComplaintService.Complaints;

/// <summary>
/// Pages of a list that may pass a million rows. Nobody reads the ten-thousandth row: counting stops there, and so do the pages by number.
/// Whoever wants all of it goes on after the last row (<c>after</c>).
/// </summary>
public static class CountedList
{
    /// <summary>A total of one more means "more than this".</summary>
    public const int Most = 10_000;

    /// <summary>How many, but never more than <see cref="Most"/> and one.</summary>
    public static Task<int> CountedAsync(this IQueryable<Complaint> complaints, CancellationToken ct) =>
        complaints.OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(Most + 1).CountAsync(ct);

    /// <summary>A page, the oldest promise first.</summary>
    /// <param name="complaints">Without an order.</param>
    /// <param name="after">Id of the last row of the page before; then <paramref name="page"/> means nothing.</param>
    public static async Task<(List<Complaint> Rows, int Page, int Size, int Total)> PageOf(
        this IQueryable<Complaint> complaints, IQueryable<Complaint> all, int? page, int? size, Guid? after, CancellationToken ct)
    {
        var (number, rows) = (Math.Max(1, page ?? 1), Math.Clamp(size ?? Paging.DefaultSize, 1, Paging.LargestSize));
        var total = await complaints.CountedAsync(ct);
        if (after is { } id)
        {
            var due = await all.Where(row => row.Id == id).Select(row => (DateOnly?)row.DueOn).SingleOrDefaultAsync(ct);
            complaints = due is { } day ? complaints.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.DueOn, row.Id), ValueTuple.Create(day, id))) : complaints.Where(_ => false);
        }

        var skip = after is null ? (long)(number - 1) * rows : 0;
        var ordered = complaints.OrderBy(row => row.DueOn).ThenBy(row => row.Id);
        return (skip > Most || skip >= total ? [] : await ordered.Skip((int)skip).Take(rows).ToListAsync(ct), number, rows, total);
    }
}
