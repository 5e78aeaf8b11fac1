using System.Globalization;

namespace WebUi;

/// <summary>How dates are written for people: Buddhist years and Thai months, or Christian years in English. Never for storage.</summary>
public static class ThaiCalendar
{
    /// <summary>Buddhist-era year = Christian year + 543.</summary>
    public const int YearsAhead = 543;

    internal static readonly string[] Months =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    internal static readonly string[] ShortMonths =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    private static readonly string[] Days = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];

    /// <summary>Everything is dated where the organization is, whatever the server's clock zone.</summary>
    public static TimeZoneInfo Bangkok { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Bangkok");

    /// <summary>The moment as its local time in Thailand.</summary>
    public static DateTimeOffset InBangkok(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Bangkok);

    /// <summary>The day in Thailand at that moment.</summary>
    public static DateOnly DayInBangkok(DateTimeOffset moment) => DateOnly.FromDateTime(InBangkok(moment).DateTime);

    /// <summary>The moment at which a day begins in Thailand, in UTC.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(7)).ToUniversalTime();

    /// <summary>12 มีนาคม 2570 · 12 March 2027: in text.</summary>
    public static string InText(DateOnly day) => Language.IsEnglish
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : InThai(day);

    /// <summary>12 มีนาคม 2570, whatever the reader's language: in refusals and official documents.</summary>
    public static string InThai(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year + YearsAhead}");

    /// <summary>12 มี.ค. 2570 · 12 Mar 2027: in lists and tables.</summary>
    public static string InList(DateOnly day) => Language.IsEnglish
        ? day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ShortMonths[day.Month - 1]} {day.Year + YearsAhead}");

    /// <summary>มีนาคม · March.</summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthName(int month) => Language.IsEnglish ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : Months[month - 1];

    /// <summary>วันศุกร์ที่ 12 มีนาคม 2570 · Friday 12 March 2027.</summary>
    public static string WithWeekday(DateOnly day) => Language.IsEnglish
        ? day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"วัน{Days[(int)day.DayOfWeek]}ที่ {InText(day)}";

    /// <summary>19.42 น. · 19:42, in Thailand.</summary>
    public static string Clock(DateTimeOffset moment) => Language.IsEnglish
        ? InBangkok(moment).ToString("HH:mm", CultureInfo.InvariantCulture)
        : InBangkok(moment).ToString("HH.mm", CultureInfo.InvariantCulture) + " น.";
}
