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

    /// <summary>How many, but never more than <paramref name="most"/> and one.</summary>
    public static Task<int> CountedAsync(this IQueryable<Complaint> complaints, CancellationToken ct, int most = Most) =>
        complaints.InOrder().Take(most + 1).CountAsync(ct);

    /// <summary>Dangers to life first, then the oldest promise. The few of the former are read apart, so that the indexes by promise serve for all the others.</summary>
    /// <param name="complaints">Without an order.</param>
    /// <param name="after">Id of the last row of the page before; then <paramref name="page"/> means nothing.</param>
    public static async Task<(List<Complaint> Rows, int Page, int Size, int Total)> PageOf(
        this IQueryable<Complaint> complaints, IQueryable<Complaint> all, int? page, int? size, Guid? after, CancellationToken ct)
    {
        var (number, rows) = (Math.Max(1, page ?? 1), Math.Clamp(size ?? Paging.DefaultSize, 1, Paging.LargestSize));
        var total = await complaints.CountedAsync(ct);
        var (pressing, others) = (ComplaintFilter.Pressing(complaints), ComplaintFilter.NotPressing(complaints));
        if (after is { } id)
        {
            var last = await all.Where(row => row.Id == id).Select(row => new { row.DueOn, IsPressing = row.IsUrgent && row.AnsweredAt == null }).SingleOrDefaultAsync(ct);
            pressing = last is { IsPressing: true } ? pressing.After(last.DueOn, id) : None(pressing);
            others = last switch { null => None(others), { IsPressing: true } => others, _ => others.After(last.DueOn, id) };
        }

        var skip = after is null ? (long)(number - 1) * rows : 0;
        if (skip > Most || skip >= total)
            return ([], number, rows, total);
        var read = await pressing.InOrder().Skip((int)skip).Take(rows).ToListAsync(ct);
        var skipped = skip == 0 || read.Count > 0 ? 0 : skip - await pressing.CountedAsync(ct);
        if (read.Count < rows)
            read.AddRange(await others.InOrder().Skip((int)skipped).Take(rows - read.Count).ToListAsync(ct));
        return (read, number, rows, total);
    }

    /// <summary>The oldest promise first.</summary>
    public static IQueryable<Complaint> InOrder(this IQueryable<Complaint> complaints) => complaints.OrderBy(row => row.DueOn).ThenBy(row => row.Id);

    private static IQueryable<Complaint> After(this IQueryable<Complaint> complaints, DateOnly day, Guid id) =>
        complaints.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.DueOn, row.Id), ValueTuple.Create(day, id)));

    private static IQueryable<Complaint> None(IQueryable<Complaint> complaints) => complaints.Where(_ => false);
}
