using System.Diagnostics.CodeAnalysis;
using ComplaintService.Complaints;
using ComplaintService.Settings;
using ServiceDefaults.Values;

namespace ComplaintService.Statistics;

/// <summary>A fiscal year's complaints in figures.</summary>
public sealed record YearStatistics : Figures
{
    [SetsRequiredMembers]
    internal YearStatistics(Figures total) : base(total) => (ByCategory, ByDivision, ByChannel, ByMonth) = ([], [], [], []);

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>The day (Thailand) on which it stood so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Categories in the order of the form; those without complaints too, unless they are no longer offered.</summary>
    public required IReadOnlyList<FiguresRow> ByCategory { get; init; }

    /// <summary>Divisions that have or had one.</summary>
    public required IReadOnlyList<FiguresRow> ByDivision { get; init; }
    public required IReadOnlyList<FiguresRow> ByChannel { get; init; }

    /// <summary>October to September, by the day of receipt.</summary>
    public required IReadOnlyList<FiguresRow> ByMonth { get; init; }

    /// <summary>Those that have begun: of the others "none" would not be true.</summary>
    internal IReadOnlyList<FiguresRow> MonthsSoFar => [.. ByMonth.Where(row => string.CompareOrdinal(row.Code, StatisticsWords.MonthCode(AsOf)) <= 0)];
}

/// <summary>Adds cells up to figures.</summary>
internal sealed class StatisticsSums(
    FiscalYear year, DateOnly today, StatisticsFilter filter, bool hidesTotal, IReadOnlyList<StatisticsCell> cells, IReadOnlyList<MedianDays> medians)
{
    public YearStatistics Of(IReadOnlyList<Category> categories)
    {
        var total = Sum(cells, medians.Single(row => row is { Category: null, Division: null, Channel: null, Month: null }), hidesTotal);
        return new(total)
        {
            FiscalYear = year,
            AsOf = today,
            ByCategory = Rows(categories.Where(category => category.IsOffered || cells.Any(cell => cell.Category == category.Code)).Select(category => (category.Code, category.Code, category.Name)), cell => cell.Category, row => row.Category),
            ByDivision = Rows(Divisions.All.Select(division => division.Value).Append(StatisticsFilter.None).Where(code => cells.Any(cell => cell.Division == code)).Select(code => (code, code, StatisticsWords.Division(code))), cell => cell.Division, row => row.Division),
            ByChannel = Rows(Enum.GetValues<Complaints.Channel>().Where(channel => cells.Any(cell => cell.Channel == channel.ToString())).Select(channel => (channel.ToString(), Words.Of(channel), ComplaintWords.Name(channel))), cell => cell.Channel, row => row.Channel),
            ByMonth = Rows(StatisticsFilter.MonthsOf(year).Select((first, place) => (place + 1, StatisticsWords.MonthCode(first), StatisticsWords.Month(first))), cell => cell.Month, row => row.Month),
        };
    }

    private List<FiguresRow> Rows<TKey>(IEnumerable<(TKey Key, string Code, string Name)> values, Func<StatisticsCell, TKey> key, Func<MedianDays, object?> median)
        where TKey : notnull
    {
        var byKey = cells.ToLookup(key);
        var hidden = filter.Count > 0 // a filtered row is a cell of a larger table: what single people said could be found by subtraction
            ? [.. byKey.Select(group => group.Key)]
            : SmallCounts.Withheld(byKey.Select(group => (group.Key, group.Sum(cell => cell.Ratings))));
        return [.. values.Select(value => Sum(byKey[value.Key], medians.FirstOrDefault(row => value.Key.Equals(median(row))), hidden.Contains(value.Key)) with { Code = value.Code, Name = value.Name })];
    }

    internal static FiguresRow Sum(IEnumerable<StatisticsCell> some, MedianDays? median, bool hides)
    {
        var list = some as IReadOnlyCollection<StatisticsCell> ?? [.. some];
        var (ratings, answered) = (list.Sum(cell => cell.Ratings), list.Sum(cell => cell.Answered));
        hides &= ratings > 0;
        return new()
        {
            Code = "",
            Name = "",
            Received = list.Sum(cell => cell.Received),
            Answered = answered,
            Closed = list.Sum(cell => cell.Closed),
            Open = list.Sum(cell => cell.Open),
            Overdue = list.Sum(cell => cell.Overdue),
            Rejected = list.Sum(cell => cell.Rejected),
            Merged = list.Sum(cell => cell.Merged),
            Reopened = list.Sum(cell => cell.Reopened),
            Extended = list.Sum(cell => cell.Extended),
            WithinFifteenDaysPercent = Percent(list.Sum(cell => cell.InTime), answered + list.Sum(cell => cell.Late)),
            MedianDaysToFirstAnswer = Days(median?.FirstAnswer),
            MedianDaysToAnswer = Days(median?.Answer),
            MedianDaysToClose = Days(median?.Close),
            Satisfaction = new(ratings, hides || ratings == 0 ? null : Math.Round((decimal)list.Sum(cell => cell.Score) / ratings, 2, MidpointRounding.AwayFromZero),
                hides ? null : Percent(list.Sum(cell => cell.Satisfied), ratings), hides),
        };
    }

    internal static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero);

    private static decimal? Days(double? days) => days is { } number ? Math.Round((decimal)number, 1, MidpointRounding.AwayFromZero) : null;
}
