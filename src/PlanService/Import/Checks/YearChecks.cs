using System.Text.RegularExpressions;
using ServiceDefaults.Values;

namespace PlanService.Import.Checks;

/// <summary>Years outside the plan's: in a sheet's duration and budget, in the papers before the matrix.</summary>
internal static class YearChecks
{
    private static readonly Regex Range = new(@"(2[45][0-9]{2}) ?[-–—] ?(พ\.ศ\. ?)?(2[45][0-9]{2})", RegexOptions.NonBacktracking);
    private static readonly Regex OrdinanceYear = new(@"(ข้อบัญญัติ|เทศบัญญัติ)[^0-9]{0,60}(2[45][0-9]{2})( ?[-–—] ?2[45][0-9]{2})?", RegexOptions.NonBacktracking);

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var years = text.Plan.FiscalYears;
        if (years.Count == 0)
            yield break;
        foreach (var (sheet, sheetText, _) in text.UsedSheets)
        {
            var duration = sheetText.PiecesOf(SheetPart.Duration).FirstOrDefault();
            if (sheet.FiscalYears.Where(year => !years.Contains(year)).ToList() is { Count: > 0 } outside && duration.Line is not null)
                yield return Found.Warning(FindingCategories.Year, "duration", Found.In(sheet) + " ระยะเวลา", duration,
                    $"ปี {string.Join(", ", outside)} อยู่นอกช่วงปีของแผน ({years[0]}–{years[^1]})", "The duration names years outside the plan's.", sheet.ProjectCode);
            else if (sheet.FiscalYears.Count > 0 && Outlying(sheet, years, text) is { Count: > 0 } missing && duration.Line is not null)
                yield return Found.Warning(FindingCategories.Year, "duration-short", Found.In(sheet) + " ระยะเวลา", duration,
                    $"ไม่ครอบคลุมปี {string.Join(", ", missing)} ที่มีงบประมาณในตารางแผน", "The duration leaves out years that have money in the matrix.", sheet.ProjectCode);
            foreach (var piece in sheetText.PiecesOf(SheetPart.Budget))
                if (OrdinanceYear.Match(ThaiNumbers.ToArabic(piece.Text)) is { Success: true } ordinance && !ordinance.Groups[3].Success && years.Count > 1 && sheet.YearBudgets.Count == 0)
                    yield return Found.Warning(FindingCategories.Year, "budget", Found.In(sheet) + " งบประมาณ", Quotation.Of(piece.Line, piece.Text.Substring(ordinance.Index, ordinance.Length)),
                        $"อ้างงบประมาณของปี {ordinance.Groups[2].Value} ปีเดียว แต่แผนมี {years.Count} ปี", "The budget names one year of several.", sheet.ProjectCode, "ถือว่าเป็นงบประมาณต่อปีเท่ากันทุกปี");
        }

        foreach (var finding in Front(text, years))
            yield return finding;
    }

    private static List<FiscalYear> Outlying(ProjectSheet sheet, IReadOnlyList<FiscalYear> years, PlanText text) =>
        [.. text.Plan.Projects.Where(project => ReferenceEquals(project.Sheet, sheet)).SelectMany(project => project.Budgets)
            .Where(budget => budget.Baht is > 0 && years.Contains(budget.Year) && !sheet.FiscalYears.Contains(budget.Year)).Select(budget => budget.Year)];

    /// <summary>The plan's own years where the front of the document names them; plans of the state have other years.</summary>
    private static IEnumerable<ImportFinding> Front(PlanText text, IReadOnlyList<FiscalYear> years)
    {
        var own = text.Parts.Of(PlanPart.Front).Concat(text.Parts.Of(PlanPart.Order)).Concat(text.Parts.Of(PlanPart.Announcement));
        foreach (var line in own.SelectMany(region => Enumerable.Range(region.Start, region.End - region.Start)).Select(i => text.Lines[i]).Where(line => line.Text.Length < 200))
            foreach (var match in Range.Matches(ThaiNumbers.ToArabic(line.Text)).Cast<Match>())
                if ((match.Groups[1].Value != years[0].ToString() || match.Groups[3].Value != years[^1].ToString())
                    && !line.Text.Contains("ยุทธศาสตร์", StringComparison.Ordinal) && !line.Text.Contains("แม่บท", StringComparison.Ordinal) && !line.Text.Contains("พัฒนา", StringComparison.Ordinal))
                    yield return Found.Warning(FindingCategories.Year, "range", "ส่วนหน้าของเล่มแผน", Quotation.Of(line, line.Text.Substring(match.Index, match.Length)),
                        $"ช่วงปีไม่ตรงกับตารางแผน ({years[0]}–{years[^1]})", "These years are not the matrix's.", interpretedAs: $"{years[0]}–{years[^1]}");
        if (years.Zip(years.Skip(1)).Any(pair => pair.Second.Year != pair.First.Year + 1) && text.Front.TitleLine is { } title)
            yield return Found.Error(FindingCategories.Year, "gap", "ตารางแผน", title, "ปีในตารางแผนไม่ต่อเนื่อง: " + string.Join(", ", years), "The matrix's years leave one out.");
    }
}
