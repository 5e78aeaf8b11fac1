using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>The days of a year's report, in one place. Source: the Ministry of Finance's criteria of 2561.</summary>
public static class ControlCalendar
{
    /// <summary>Calendar days after the last day of the fiscal year: until 29 December.</summary>
    public const int Days = 90;

    /// <summary>The first year to which the criteria apply.</summary>
    public static FiscalYear First { get; } = new(2562);

    public static DateOnly DueOn(FiscalYear year) => year.LastDay.AddDays(Days);

    /// <summary>Below 0 when the day is over.</summary>
    public static int DaysLeft(FiscalYear year, DateOnly today) => DueOn(year).DayNumber - today.DayNumber;

    public static bool IsLate(FiscalYear year, DateOnly on) => on > DueOn(year);

    /// <summary>A year is evaluated while it runs or after it, never before.</summary>
    public static bool HasBegun(FiscalYear year, DateOnly today) => year >= First && year.FirstDay <= today;

    /// <summary>It is signed for after its last day.</summary>
    public static bool IsOver(FiscalYear year, DateOnly today) => year.LastDay < today;

    /// <summary>The year to report on: until its deadline, and beyond if nobody signed, the one that ended last.</summary>
    public static FiscalYear ToReport(DateOnly today) => new(FiscalYear.Of(today).Year - 1);
}
