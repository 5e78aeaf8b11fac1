using System.Globalization;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Statistics;

/// <summary>What codes of the statistics are called.</summary>
internal static class StatisticsWords
{
    public static string Division(string code) => code == StatisticsFilter.None ? T("ยังไม่ได้มอบหมาย", "Not assigned yet") : Divisions.NameOf(code);

    /// <summary>ตุลาคม 2569 · October 2026.</summary>
    public static string Month(DateOnly first) => ThaiCalendar.InText(first)[2..];

    /// <summary>One decimal only where there is one: 14.5, 3.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>0 is "ไม่มี" on a page, null is withheld.</summary>
    public static string Count(int? count) => count switch { null => T("ไม่แสดง", "withheld"), 0 => T("ไม่มี", "none"), { } number => Number(number) };

    /// <summary>Null is a dash; a withheld number says so.</summary>
    public static string Percent(decimal? percent, bool withheld = false) =>
        withheld ? T("ไม่แสดง", "withheld") : percent is { } number ? $"{number.ToString("0.0", CultureInfo.InvariantCulture)} %" : "–";

    public static string Score(Satisfaction satisfaction) =>
        satisfaction.Withheld ? T("ไม่แสดง", "withheld") : satisfaction.AverageScore is { } score ? Number(score) : "–";

    /// <summary>Null is a dash: none, or a median of so few that it is withheld.</summary>
    public static string Days(decimal? days) => days is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "–";
}
