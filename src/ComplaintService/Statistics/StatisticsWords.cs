using System.Globalization;
using ComplaintService.Complaints;
using ComplaintService.Settings;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace ComplaintService.Statistics;

/// <summary>What codes of the statistics are called.</summary>
internal static class StatisticsWords
{
    public static string Division(string code) => code == StatisticsFilter.None ? T("ยังไม่ได้มอบหมาย", "Not assigned yet") : Divisions.NameOf(code);

    /// <summary>ตุลาคม 2569 · October 2026.</summary>
    public static string Month(DateOnly first) => ThaiCalendar.InText(first)[2..];

    public static string MonthCode(DateOnly first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The kebab-case word for what the database holds.</summary>
    public static string ChannelCode(string stored) => Words.Of(Enum.Parse<Channel>(stored));

    /// <summary>One decimal only where there is one: 14.5, 3.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>0 is "ไม่มี" on a page.</summary>
    public static string Count(int count) => count == 0 ? T("ไม่มี", "none") : Number(count);

    /// <summary>Null is a dash; a withheld number says so.</summary>
    public static string Percent(decimal? percent, bool withheld = false) =>
        withheld ? T("ไม่แสดง", "withheld") : percent is { } number ? $"{number.ToString("0.0", CultureInfo.InvariantCulture)} %" : "–";

    public static string Days(decimal? days) => days is { } number ? number.ToString("0.0", CultureInfo.InvariantCulture) : "–";
}
