using ComplaintService.Complaints;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>
/// Complaints of one month, category, division and channel. A count of 1 to 4 is null, and so are counts from which it could be computed:
/// the parts of one row with it, and further rows where the public totals would give it away.
/// </summary>
/// <param name="Month"><c>2026-10</c>: of receipt.</param>
/// <param name="Withheld">Something of this row is withheld.</param>
public sealed record OpenDataRow(
    string Month, string Category, string Division, string Channel, int? Received, int? Answered, int? Merged, int? Open, int? AnsweredInTime, int? Overdue, int? Rejected, bool Withheld);

/// <summary>The rows of a year.</summary>
internal static class OpenData
{
    public static IReadOnlyList<OpenDataRow> Of(FiscalYear year, IReadOnlyList<StatisticsCell> cells)
    {
        var months = StatisticsFilter.MonthsOf(year).ToList();
        var hidden = Hidden(cells);
        return
        [
            .. cells.OrderBy(cell => cell.Month).ThenBy(cell => cell.Category, StringComparer.Ordinal).ThenBy(cell => cell.Division, StringComparer.Ordinal).ThenBy(cell => cell.Channel, StringComparer.Ordinal)
                .Select(cell => Row(cell, StatisticsWords.MonthCode(months[cell.Month - 1]), hidden.Contains(cell))),
        ];
    }

    private static OpenDataRow Row(StatisticsCell cell, string month, bool hides)
    {
        int[] parts = [cell.Answered, cell.Merged, cell.Open, cell.InTime, cell.Overdue, cell.Rejected, cell.Answered - cell.InTime, cell.Open - cell.Overdue, cell.Answered - cell.Rejected];
        var some = hides || parts.Any(SmallCounts.IsSmall);
        int? Part(int count) => some ? null : count;
        return new(month, cell.Category, cell.Division, Words.Of(Enum.Parse<Channel>(cell.Channel)), hides ? null : cell.Received,
            Part(cell.Answered), Part(cell.Merged), Part(cell.Open), Part(cell.InTime), Part(cell.Overdue), Part(cell.Rejected), some);
    }

    /// <summary>Small cells, and in each month, category, division and channel as many more as it takes that its public total tells none of them.</summary>
    private static HashSet<StatisticsCell> Hidden(IReadOnlyList<StatisticsCell> cells)
    {
        var hidden = cells.Where(cell => SmallCounts.IsSmall(cell.Received)).ToHashSet();
        Func<StatisticsCell, string>[] totals = [cell => FormattableString.Invariant($"{cell.Month}"), cell => cell.Category, cell => cell.Division, cell => cell.Channel];
        int before;
        do
        {
            before = hidden.Count;
            foreach (var group in totals.SelectMany(cells.GroupBy))
            {
                var sum = group.Where(hidden.Contains).Sum(cell => cell.Received);
                foreach (var next in group.Where(cell => !hidden.Contains(cell)).OrderBy(cell => cell.Received).ToList())
                {
                    if (!SmallCounts.IsSmall(sum))
                        break;
                    hidden.Add(next);
                    sum += next.Received;
                }
            }
        }
        while (hidden.Count > before);
        return hidden;
    }
}
