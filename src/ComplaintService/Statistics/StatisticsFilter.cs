using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Statistics;

/// <summary>Which complaints of a fiscal year are counted; null or blank means all.</summary>
/// <param name="Category">Code.</param>
/// <param name="Division">Code, or <c>none</c>: not assigned.</param>
/// <param name="Village">Code, or <c>none</c>: not told.</param>
/// <param name="Month">Of the calendar: 1 to 12. The month in which they were received.</param>
public readonly record struct StatisticsFilter(string? Category, string? Division, string? Village, int? Month)
{
    /// <summary>Stands for "has none".</summary>
    public const string None = "none";

    public static StatisticsFilter All => default;

    /// <summary>How many of the four are set.</summary>
    public int Count => new[] { Category, Division, Village }.Count(value => !string.IsNullOrEmpty(value)) + (Month is null ? 0 : 1);

    /// <summary>The months that are counted, by their place in the fiscal year (1 is October), with when each begins and ends.</summary>
    public IEnumerable<(int Place, DateTimeOffset From, DateTimeOffset To)> Months(FiscalYear year)
    {
        var month = Month;
        return MonthsOf(year).Where(first => month is null || first.Month == month)
            .Select(first => (PlaceOf(first), ThaiCalendar.StartOf(first), ThaiCalendar.StartOf(first.AddMonths(1))));
    }

    /// <summary>The first day of each month of a fiscal year, from October on.</summary>
    public static IEnumerable<DateOnly> MonthsOf(FiscalYear year) => Enumerable.Range(0, 12).Select(year.FirstDay.AddMonths);

    private static int PlaceOf(DateOnly first) => ((first.Month + 2) % 12) + 1;
}
