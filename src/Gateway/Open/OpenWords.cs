using System.Globalization;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace Gateway.Open;

/// <summary>Numbers and states as a villager reads them.</summary>
internal static class OpenWords
{
    public static OpenFigure Count(string key, string label, int? count, string? unit, string page, string? withheld = null) =>
        new(key, label, Count(count, withheld), count, count is null or 0 ? null : unit, page);

    public static OpenFigure Baht(string key, string label, decimal? baht, string page, string? unknown = null) =>
        new(key, label, baht is { } amount ? Money.Number(amount) : unknown ?? "–", baht, baht is null ? null : T("บาท", "baht"), page);

    public static OpenFigure Percent(string key, string label, decimal? percent, string page, string unknown) =>
        new(key, label, percent is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : unknown, percent, percent is null ? null : "%", page);

    public static OpenCell CountCell(int? count, string? page = null) => new(Count(count, null), (decimal?)count, page);

    public static OpenCell BahtCell(decimal? baht, string unknown) => new(baht is { } amount ? Money.Number(amount) : unknown, baht);

    /// <summary>Zero is a statement of its own.</summary>
    private static string Count(int? count, string? withheld) => count switch
    {
        null => withheld ?? T("ไม่แสดง", "withheld"),
        0 => T("ไม่มี", "none"),
        { } number => WholeNumber.Text(number),
    };

    public static string Status(string status, bool couldNot) => couldNot ? T("ไม่สามารถดำเนินการได้", "Could not be done") : status switch
    {
        "done" => T("แล้วเสร็จ", "Done"),
        "on-track" => T("กำลังดำเนินการ", "In progress"),
        "late" => T("ล่าช้า", "Late"),
        _ => T("ยังไม่เริ่ม", "Not started"),
    };

    public static string Level(string level) => level switch
    {
        "very-high" => T("สูงมาก", "Very high"),
        "high" => T("สูง", "High"),
        "medium" => T("ปานกลาง", "Medium"),
        _ => T("ต่ำ", "Low"),
    };

    public static string Outcome(string outcome) => outcome switch
    {
        "refused" => T("ไม่รับ", "Refused"),
        "returned" => T("ส่งคืนแล้ว", "Returned"),
        "received-for-office" => T("รับไว้เป็นของหน่วยงาน", "Received for the office"),
        "received-by-person" => T("มีผู้รับไว้เป็นส่วนตัว", "Received by a person"),
        _ => outcome,
    };

    /// <summary>1 October 2569 to 30 September 2570.</summary>
    public static string Span(FiscalYear year) => T(
        $"1 ตุลาคม {year.Year - 1} ถึง 30 กันยายน {year}", $"1 October {year.FirstDay.Year} to 30 September {year.LastDay.Year}");

    public static string NotAnswering(string part) => T($"ระบบยังไม่ตอบ จึงไม่มีข้อมูลส่วน “{part}” ส่วนอื่นของหน้านี้ครบถ้วน", $"This part (“{part}”) is missing: its service does not answer. The others are complete.");
}
