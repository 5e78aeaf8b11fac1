using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Which complaints of a fiscal year are counted; null or blank means all.</summary>
/// <param name="Category">Code.</param>
/// <param name="Division">Code, or <c>none</c>: not assigned.</param>
/// <param name="Village">Code, or <c>none</c>: not told.</param>
/// <param name="Month"><c>2026-10</c>: that in which they were received.</param>
public readonly record struct StatisticsFilter(string? Category, string? Division, string? Village, string? Month)
{
    /// <summary>Stands for "has none".</summary>
    public const string None = "none";

    public static StatisticsFilter All => default;

    public bool HasVillage => !string.IsNullOrEmpty(Village);

    /// <summary>How many of the four are set.</summary>
    public int Count => Dimensions.Count + (HasVillage ? 1 : 0);

    /// <summary>Those of the dimensions that are set.</summary>
    internal IReadOnlyList<(Dimension Dimension, string Key)> Dimensions =>
    [
        .. new[] { (Dimension.Category, Category), (Dimension.Division, Division), (Dimension.Month, Month) }.Where(set => !string.IsNullOrEmpty(set.Item2)).Select(set => (set.Item1, set.Item2!)),
    ];

    /// <summary>The months that are counted, with when each begins and ends.</summary>
    public IEnumerable<(string Code, DateTimeOffset From, DateTimeOffset To)> Months(FiscalYear year)
    {
        var month = Month;
        return MonthsOf(year).Select(first => (Code: CodeOf(first), ThaiCalendar.StartOf(first), ThaiCalendar.StartOf(first.AddMonths(1))))
            .Where(one => string.IsNullOrEmpty(month) || one.Code == month);
    }

    /// <summary>The first day of each month of a fiscal year, from October on.</summary>
    public static IEnumerable<DateOnly> MonthsOf(FiscalYear year) => Enumerable.Range(0, 12).Select(year.FirstDay.AddMonths);

    /// <param name="month">Of the calendar: 1 to 12.</param>
    public static string CodeOf(FiscalYear year, int month) => CodeOf(MonthsOf(year).First(first => first.Month == month));

    public static string CodeOf(DateOnly first) => first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
