using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Parts of the document that are missing, headings in varying words, sheets in another order than the matrix.</summary>
internal static class PartChecks
{
    private static readonly Regex PartNumber = new(@"^ส่วนที่ ?([0-9๐-๙]{1,2})", RegexOptions.NonBacktracking);

    public static IEnumerable<ImportFinding> Find(PlanText text) => Numbered(text).Concat(Absent(text)).Concat(Variants(text)).Concat(Order(text));

    private static IEnumerable<ImportFinding> Numbered(PlanText text)
    {
        var parts = text.Lines.Where(line => line.Text.Length < 120 && PartNumber.IsMatch(line.Text))
            .Select(line => (Line: line, Number: ThaiNumbers.Number(PartNumber.Match(line.Text).Groups[1].Value) ?? 0)).ToList();
        if (parts.Count > 0 && Enumerable.Range(1, (int)parts.Max(part => part.Number)).Where(number => parts.All(part => part.Number != number)).ToList() is { Count: > 0 } missing)
            yield return Found.Error(FindingCategories.Heading, "part-missing", "เล่มแผน", parts[0].Line,
                "ไม่มีส่วนที่ " + string.Join(", ", missing), "Parts " + string.Join(", ", missing) + " are missing.");
        if (text.Summary?.Title is { } title && title.Text.Contains("ตัวอย่าง", StringComparison.Ordinal))
            yield return Found.Warning(FindingCategories.Heading, "example-title", "ตารางสรุปจำนวนโครงการ", title,
                "ชื่อตารางยังมีคำว่า “ตัวอย่าง” จากคู่มือ", "The title still says “example”, from the manual.");
    }

    private static IEnumerable<ImportFinding> Absent(PlanText text)
    {
        var title = text.Front.TitleLine ?? text.Lines.First(line => !line.IsBlank);
        if (text.Plan.Order is null)
            yield return Found.Info(FindingCategories.Heading, "no-order", "เล่มแผน", title, "ไม่พบคำสั่งแต่งตั้งคณะกรรมการ", "There is no order appointing the committee.");
        if (text.Plan.Announcement is null)
            yield return Found.Info(FindingCategories.Heading, "no-announcement", "เล่มแผน", title, "ไม่พบประกาศใช้แผน", "There is no announcement of the plan.");
        if (text.Summary is null)
            yield return Found.Info(FindingCategories.Heading, "no-summary", "เล่มแผน", title, "ไม่พบตารางสรุปจำนวนโครงการ", "There is no summary table.");
        if (text.Plan.Sheets.Count == 0)
            yield return Found.Warning(FindingCategories.Heading, "no-sheets", "เล่มแผน", title, "ไม่พบรายละเอียดโครงการ", "There are no project sheets.");
        if (text.Plan.Projects.Count == 0)
            yield return Found.Error(FindingCategories.Heading, "no-matrix", "เล่มแผน", title, "ไม่พบตารางมิติ ภารกิจ โครงการ และงบประมาณ", "There is no matrix.");
    }

    /// <summary>One finding for each other wording of a heading, at its first place.</summary>
    private static IEnumerable<ImportFinding> Variants(PlanText text)
    {
        var headings = text.AllSheets.SelectMany(each => each.Text.Sections.Where(section => section.Heading is not null && section.Heading.Part == section.Part && (int)section.Part <= 9)
            .Select(section => (each.Sheet, section.Part, section.Heading!.Name, section.Heading.Line))).ToList();
        foreach (var part in headings.GroupBy(heading => heading.Part))
        {
            var names = part.GroupBy(heading => Tidying.Squash(heading.Name)).OrderByDescending(group => group.Count()).ToList();
            foreach (var variant in names.Skip(1))
                yield return Found.Info(FindingCategories.Heading, "variant", Found.In(variant.First().Sheet), variant.First().Line,
                    $"หัวข้อนี้เขียนต่างจากแผ่นอื่น: “{variant.First().Name}” ({variant.Count()} แห่ง) ส่วนใหญ่เขียน “{names[0].First().Name}”", "The heading is worded differently in other sheets.", variant.First().Sheet.ProjectCode);
        }

        foreach (var (sheet, sheetText, _) in text.AllSheets.Where(each => each.Text.Sections.FirstOrDefault() is { Heading: null, Part: SheetPart.Name }))
            yield return Found.Warning(FindingCategories.Heading, "no-name-heading", Found.In(sheet), sheetText.First,
                "หัวข้อที่ 1 ไม่มีคำว่า “ชื่อโครงการ”", "Heading 1 does not say ชื่อโครงการ.", sheet.ProjectCode, sheet.Name);
    }

    private static IEnumerable<ImportFinding> Order(PlanText text)
    {
        var codes = text.Plan.Projects.Select(project => project.Code).ToList();
        var before = -1;
        foreach (var (sheet, sheetText, _) in text.UsedSheets.Where(each => each.Sheet.ProjectCode is not null))
        {
            var at = codes.IndexOf(sheet.ProjectCode!);
            if (at < before)
            {
                yield return Found.Warning(FindingCategories.Heading, "sheet-order", Found.In(sheet), MatrixVersusSheetChecks.Heading(sheetText),
                    "รายละเอียดโครงการไม่เรียงตามตารางแผน", "The sheets are not in the order of the matrix.", sheet.ProjectCode, "จับคู่ด้วยชื่อโครงการ");
                yield break;
            }

            before = at;
        }
    }
}
