using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>What was left to be filled in: numbers and days of order and announcement, references that lead nowhere.</summary>
internal static class BlankChecks
{
    private static readonly Regex Number = new(@"^ที่ ?[^0-9/]*/", RegexOptions.NonBacktracking);
    private static readonly Regex Day = new(@"วันที่ ?[.…_ ]*([0-9]{1,2})?[.…_ ]*เดือน ?[.…_ ]*([^ .…_0-9]+)?[.…_ ]*(พ\.ศ\.)? ?[.…_ ]*([0-9]{2,4})?", RegexOptions.NonBacktracking);
    private static readonly Regex Dangling = new(@"(ตามข้อ|ตามมาตรา|ฉบับที่|ลงวันที่|คำสั่งที่|จำนวน|เลขที่)$", RegexOptions.NonBacktracking);
    private static readonly Regex Dotted = new(@"(จำนวน|วันที่|ร้อยละ|เป็นเงิน|อย่างน้อย|ไม่น้อยกว่า) ?[.…_]{4,} ?(คน|บาท|ครั้ง|เดือน|ฉบับ|ร้อยละ|เรื่อง|$)", RegexOptions.NonBacktracking);

    public static IEnumerable<ImportFinding> Find(PlanText text) =>
        Paper("คำสั่ง", "order", text.Front.Order).Concat(Paper("ประกาศ", "announcement", text.Front.Announcement)).Concat(References(text));

    private static IEnumerable<ImportFinding> Paper(string thai, string name, PaperText? paper)
    {
        if (paper?.Number is { } number && Number.IsMatch(ThaiNumbers.ToArabic(number.Text)))
            yield return Found.Warning(FindingCategories.Blank, name + "-number", thai, number, $"เลขที่ของ{thai}เว้นว่างไว้", $"The number of the {name} was left blank.");
        if (paper?.Date is { } date && Day.Match(ThaiNumbers.ToArabic(date.Text)) is { Success: true } day
            && !(day.Groups[1].Success && day.Groups[2].Success && day.Groups[4].Success))
            yield return Found.Warning(FindingCategories.Blank, name + "-date", thai, date,
                $"วันที่ของ{thai}เว้นว่างไว้" + (day.Groups[2].Success ? "" : " (ไม่มีเดือน)") + (day.Groups[4].Success ? "" : " (ไม่มีปี)"), $"The date of the {name} was left blank.");
        else if (paper is { Date: null })
            yield break;
    }

    private static IEnumerable<ImportFinding> References(PlanText text)
    {
        foreach (var (sheet, sheetText, _) in text.AllSheets)
            foreach (var piece in sheetText.Sections.SelectMany(section => section.Pieces))
            {
                if (Dangling.Match(piece.Text) is { Success: true } reference && reference.Value != "จำนวน")
                    yield return Found.Error(FindingCategories.Blank, "reference", Found.In(sheet), Quotation.Around(piece, reference.Index, reference.Length),
                        "อ้างถึงข้อหรือเลขที่ แต่ไม่ได้ใส่เลข", "A reference without its number.", sheet.ProjectCode);
                else if (Dotted.Match(piece.Text) is { Success: true } dotted)
                    yield return Found.Warning(FindingCategories.Blank, "number", Found.In(sheet), Quotation.Of(piece.Line, dotted.Value),
                        "เว้นช่องไว้ให้เติมจำนวน แต่ไม่ได้เติม", "A number was left to be filled in.", sheet.ProjectCode);
            }
    }
}
