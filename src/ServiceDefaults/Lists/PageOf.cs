using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">At most 200.</param>
/// <param name="Total">Of all pages.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

/// <summary>Which page is wanted: <c>?page=1&amp;pageSize=50</c>. What is out of range is brought into it.</summary>
public readonly record struct Paging(int? Page, int? PageSize)
{
    public const int DefaultSize = 50;
    public const int LargestSize = 200;

    private int Number => Math.Max(1, Page ?? 1);
    private int Size => Math.Clamp(PageSize ?? DefaultSize, 1, LargestSize);

    /// <summary>The rows of the page, in the order of the query.</summary>
    public async Task<PageOf<TItem>> Of<TRow, TItem>(IQueryable<TRow> ordered, Func<TRow, TItem> item, CancellationToken ct)
    {
        var total = await ordered.CountAsync(ct);
        var skip = (long)(Number - 1) * Size;
        var rows = skip >= total ? [] : await ordered.Skip((int)skip).Take(Size).ToListAsync(ct);
        return new([.. rows.Select(item)], Number, Size, total);
    }
}
