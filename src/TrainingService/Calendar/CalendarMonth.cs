using System.Globalization;
using WebUi;

namespace TrainingService.Calendar;

/// <summary>A month as it stands in an address, with the year of the Buddhist era: <c>2570-03</c>.</summary>
public static class CalendarMonth
{
    /// <summary>Its first day; null for what is no month. Thai digits will do.</summary>
    public static DateOnly? Read(string? text) =>
        ThaiDigits.ToArabic(text ?? "").Split('-') is [{ Length: 4 } year, { Length: 1 or 2 } month]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var readYear) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var readMonth)
            && readYear is > 2500 and < 2700 && readMonth is >= 1 and <= 12 ? new(readYear - ThaiCalendar.YearsAhead, readMonth, 1) : null;

    public static string Text(DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year + ThaiCalendar.YearsAhead}-{month.Month:00}");

    /// <summary>มีนาคม 2570 · March 2027.</summary>
    public static string Name(DateOnly month) => ThaiCalendar.InText(new(month.Year, month.Month, 1))[2..];

    /// <summary>From Monday; null stands for days of other months.</summary>
    public static IEnumerable<DateOnly?[]> Weeks(DateOnly month)
    {
        var before = ((int)month.DayOfWeek + 6) % 7;
        var cells = Enumerable.Repeat<DateOnly?>(null, before).Concat(Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(day => (DateOnly?)month.AddDays(day))).ToList();
        while (cells.Count % 7 != 0)
            cells.Add(null);
        return cells.Chunk(7);
    }
}
