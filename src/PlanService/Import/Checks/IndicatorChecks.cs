using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Indicators that can't be measured as they stand: no number, no comparator, two at once, a trend without a start.</summary>
internal static class IndicatorChecks
{
    private static readonly Regex Percent = new(@"ร้อย(ละ)? ?[0-9]+", RegexOptions.NonBacktracking);
    private static readonly Regex PercentWord = new(@"ร้อย ?[0-9]+", RegexOptions.NonBacktracking);
    private static readonly string[] Comparators = ["ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "ไม่เกิน", "มากกว่า", "น้อยกว่า", "ขึ้นไป", "ตั้งแต่", "จำนวนร้อยละ"];

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var unmeasured = new List<(ProjectSheet Sheet, ImportedIndicator Indicator)>();
        var all = 0;
        foreach (var (sheet, sheetText, _) in text.UsedSheets)
            foreach (var indicator in sheet.Outputs.Concat(sheet.Outcomes))
            {
                all++;
                if (indicator.Target is null)
                    unmeasured.Add((sheet, indicator));
                foreach (var finding in One(sheet, indicator, text.Lines[indicator.Line - 1]))
                    yield return finding;
            }

        if (unmeasured.Count > 0)
            yield return Found.Info(FindingCategories.Indicator, "no-target", "เล่มแผน", text.Lines[unmeasured[0].Indicator.Line - 1],
                $"ตัวชี้วัด {unmeasured.Count} จาก {all} ข้อไม่มีตัวเลขเป้าหมาย ข้อนี้เป็นข้อแรก", $"{unmeasured.Count} of {all} indicators have no number to reach; this is the first.", unmeasured[0].Sheet.ProjectCode);
        var zero = text.UsedSheets.SelectMany(each => each.Sheet.Outcomes.Select(indicator => (each.Sheet, indicator))).Where(each => each.indicator is { Target: 0, Comparator: Comparator.Equal }).ToList();
        if (zero.Count > 0)
            yield return Found.Warning(FindingCategories.Indicator, "zero-complaints", Found.In(zero[0].Sheet) + " ผลลัพธ์", text.Lines[zero[0].indicator.Line - 1],
                $"ผลลัพธ์ {zero.Count} ข้อวัดด้วยการไม่มีเรื่องร้องเรียน ซึ่งให้รางวัลแก่การปกปิด ควรวัดเรื่องที่มีมูล", $"{zero.Count} outcomes want no complaints at all, which rewards hiding them.", zero[0].Sheet.ProjectCode);
    }

    private static IEnumerable<ImportFinding> One(ProjectSheet sheet, ImportedIndicator indicator, Line line)
    {
        var where = Found.In(sheet) + (indicator.Code.StartsWith("output", StringComparison.Ordinal) ? " ผลผลิต" : " ผลลัพธ์");
        var arabic = ThaiNumbers.ToArabic(line.Text);
        if (indicator.Text.StartsWith("จำนวน", StringComparison.Ordinal) && indicator.Target is null)
            yield return Found.Warning(FindingCategories.Indicator, "number-missing", where, line, "ขึ้นต้นด้วย “จำนวน” แต่ไม่มีตัวเลข", "It begins with “number of” and has no number.", sheet.ProjectCode);
        if (PercentWord.Match(arabic) is { Success: true } word)
            yield return Found.Warning(FindingCategories.Indicator, "percent-word", where, Quotation.Of(line, line.Text.Substring(word.Index, word.Length)), "“ร้อย” ขาด “ละ”", "ร้อย without ละ.", sheet.ProjectCode, "ร้อยละ");
        if (Percent.Match(arabic) is { Success: true } percent && !percent.Value.EndsWith("100", StringComparison.Ordinal) && !Comparators.Any(each => line.Text.Contains(each, StringComparison.Ordinal)))
            yield return Found.Warning(FindingCategories.Indicator, "comparator-missing", where, Quotation.Of(line, line.Text.Substring(percent.Index, percent.Length)),
                "ร้อยละนี้ไม่บอกว่าไม่น้อยกว่าหรือไม่เกิน", "A percentage without at least or at most.", sheet.ProjectCode, "ไม่น้อยกว่า");
        if (indicator.Text.Contains("/จำนวน", StringComparison.Ordinal))
            yield return Found.Warning(FindingCategories.Indicator, "compound", where, line, "มีตัวชี้วัดสองเรื่องในข้อเดียว", "Two indicators in one.", sheet.ProjectCode, "อ่านเป็นข้อเดียวตามเรื่องแรก");
        if (indicator.Comparator == Comparator.Decreases)
            yield return Found.Warning(FindingCategories.Indicator, "no-baseline", where, line, "วัดว่าลดลง แต่ไม่บอกว่าลดจากจำนวนใด", "It should decrease, but from what is not said.", sheet.ProjectCode);
    }
}
