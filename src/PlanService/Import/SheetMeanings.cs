using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>
/// What stands under a heading counts more than its name: "ผู้รับผิดชอบโครงการ" over "ปีงบประมาณ พ.ศ. 2566 - 2570" is the
/// duration, a second "วิธีดำเนินการ" over "ไม่ใช้งบประมาณ" is the budget, a second "ผลผลิต" is ผลลัพธ์.
/// </summary>
internal static class SheetMeanings
{
    private static readonly Regex Years = new(@"^(ตั้งแต่|ระหว่าง|เริ่ม)?(ปี|ปีงบประมาณ|พ\.ศ\.|[ ])*[0-9๐-๙]{4}", RegexOptions.NonBacktracking);

    public static void Correct(List<SheetSection> sections)
    {
        foreach (var section in sections)
        {
            var text = section.Pieces.FirstOrDefault().Text ?? "";
            var others = sections.Where(other => other != section).ToList();
            if (section.Part is SheetPart.Responsible or SheetPart.Method or SheetPart.Budget && Years.IsMatch(text) && text.Length < 80
                && !Has(others, SheetPart.Duration) && !text.Contains("บาท", StringComparison.Ordinal))
                section.Part = SheetPart.Duration;
            else if (section.Part is SheetPart.Method or SheetPart.Responsible or SheetPart.Duration && ThaiNumbers.SaysNoBudget(text)
                && !Has(others, SheetPart.Budget))
                section.Part = SheetPart.Budget;
            else if (section.Part == SheetPart.Outputs && !Has(others, SheetPart.Outcomes)
                && sections.TakeWhile(other => other != section).Any(other => other.Part == SheetPart.Outputs))
                section.Part = SheetPart.Outcomes;
        }

        var results = sections.FirstOrDefault(section => section.Part == SheetPart.Results);
        if (results is null || results.Pieces.Count == 0)
            return;
        // Text before the sub-headings is about outputs; without sub-headings it is what is expected in the end.
        var name = results.Heading!.Name;
        results.Part = Has(sections, SheetPart.Outputs) || Has(sections, SheetPart.Outcomes)
            || name.Contains("ผลผลิต", StringComparison.Ordinal) && !name.Contains("ผลลัพธ์", StringComparison.Ordinal)
                ? SheetPart.Outputs : SheetPart.Outcomes;
    }

    private static bool Has(IEnumerable<SheetSection> sections, SheetPart part) => sections.Any(section => section.Part == part);
}
