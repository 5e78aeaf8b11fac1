using System.Globalization;
using ServiceDefaults.Values;

namespace ComplaintService.Corruption.Figures;

/// <summary>A half of a fiscal year, as the ITA and the NACC ask for figures.</summary>
/// <param name="Half">1: October to March, 2: April to September.</param>
public readonly record struct Period(FiscalYear Year, int Half) : IComparable<Period>
{
    private const int Months = 6;

    public DateOnly FirstDay => Half == 1 ? Year.FirstDay : Year.FirstDay.AddMonths(Months);

    public DateOnly LastDay => Half == 1 ? Year.FirstDay.AddMonths(Months).AddDays(-1) : Year.LastDay;

    public Period Previous => Of(FirstDay.AddDays(-1));

    public Period Next => Of(LastDay.AddDays(1));

    /// <summary>The one in which a day lies.</summary>
    public static Period Of(DateOnly day) => new(FiscalYear.Of(day), day.Month is >= 4 and <= 9 ? 2 : 1);

    public int CompareTo(Period other) => (Year.Year, Half).CompareTo((other.Year.Year, other.Half));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}/{Half}");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
