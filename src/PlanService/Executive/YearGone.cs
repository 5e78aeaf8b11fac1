using ServiceDefaults.Values;

namespace PlanService.Executive;

/// <summary>How much of a fiscal year is over.</summary>
/// <param name="Days">Days gone, today included; 0 before it begins.</param>
/// <param name="Of">Days of the year.</param>
public readonly record struct YearGone(int Days, int Of)
{
    /// <summary>Whole percent, 0 to 100.</summary>
    public int Percent => Days * 100 / Of;

    /// <summary>0 to 1.</summary>
    public decimal Share => (decimal)Days / Of;

    public bool IsOver => Days == Of;

    /// <param name="today">In Thailand.</param>
    public static YearGone On(FiscalYear year, DateOnly today)
    {
        var all = year.LastDay.DayNumber - year.FirstDay.DayNumber + 1;
        return new(Math.Clamp(today.DayNumber - year.FirstDay.DayNumber + 1, 0, all), all);
    }
}
