using PlanService.Import;
using PlanService.Papers;
using PlanService.Projects;
using static WebUi.Money;

namespace PlanService.Plans;

/// <summary>What a person has to look at in a plan that was copied from an earlier one: nothing of its text was changed on the way.</summary>
internal sealed class NextPlanFindings(IReadOnlyList<int> before, IReadOnlyList<int> years)
{
    private const int LongestQuote = 400;

    private string Before => Pages.Wording.Years(before);

    private string Years => Pages.Wording.Years(years);

    public IEnumerable<ImportFinding> Of(Plan draft)
    {
        yield return new()
        {
            Severity = FindingSeverity.Warning,
            Category = FindingCategories.Code,
            Code = $"{FindingCategories.Code}-template",
            Where = "มิติ ภารกิจ และวัตถุประสงค์",
            Line = 0,
            AsWritten = string.Join('\n', draft.Dimensions.Select(dimension => $"{dimension.Code}. {dimension.Name}")),
            Problem = $"มิติและภารกิจคัดลอกจากแผนปี {Before} ตรวจว่าแบบของ ป.ป.ช. สำหรับปี {Years} ใช้มิติและภารกิจเดียวกัน",
            ProblemInEnglish = $"Dimensions and missions are those of {Before}: check them against the NACC's template for {Years}",
        };
        foreach (var kind in PaperKind.All)
        {
            if (PrintedPaper.Of(draft, kind) is { } paper && Dated([paper.Subject, .. paper.Opening, .. paper.Duties, .. paper.Closing]) is { } quote)
                yield return YearsIn(FindingSeverity.Error, kind.Thai, quote, null);
        }

        foreach (var (project, sheet) in draft.Projects.Zip(draft.Sheets, (project, sheet) => (project, sheet.Content)))
        {
            foreach (var (part, texts) in Parts(project, sheet))
            {
                if (Dated(texts) is { } quote)
                    yield return YearsIn(FindingSeverity.Warning, $"รายละเอียดโครงการ {project.Code} {part}", quote, project.Code);
            }

            if (Expenses(project) is { } money)
                yield return money;
        }
    }

    private static IEnumerable<(string Part, IEnumerable<string> Texts)> Parts(Project project, ProjectSheet sheet) =>
    [
        ("ชื่อโครงการ", [project.Name]),
        ("หมายเหตุ", [project.Remark ?? ""]),
        ("หลักการและเหตุผล", project.Rationale.Split('\n')),
        ("วัตถุประสงค์", project.Purposes),
        ("กลุ่มเป้าหมาย", project.TargetGroups.Select(target => target.Group)),
        ("วิธีดำเนินการ", project.Steps.SelectMany(step => step.Details.Prepend(step.Text))),
        ("ระยะเวลา", sheet.Duration.Split('\n')),
        ("รายการค่าใช้จ่าย", project.BudgetLines.Select(line => line.AsWritten)),
        ("ตัวชี้วัด", project.Indicators.Select(indicator => indicator.Text)),
        ("หัวข้ออื่น", sheet.OtherSections.Select(other => other.Text)),
    ];

    /// <summary>The first line that names a year of the present plan, short enough to be read; null when none does.</summary>
    private string? Dated(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (CopiedYears.Find(before, text).FirstOrDefault() is not { } year)
                continue;
            var from = text.Length <= LongestQuote ? 0 : Math.Clamp(year.Index - (LongestQuote / 2), 0, text.Length - LongestQuote);
            return text.Length <= LongestQuote ? text : text.Substring(from, LongestQuote);
        }

        return null;
    }

    private ImportFinding YearsIn(FindingSeverity severity, string where, string quote, string? project) => new()
    {
        Severity = severity,
        Category = FindingCategories.Year,
        Code = $"{FindingCategories.Year}-copied",
        ProjectCode = project,
        Where = where,
        Line = 0,
        AsWritten = quote,
        Problem = $"ข้อความนี้คัดลอกจากแผนปี {Before} และยังเขียนปีเดิม ตรวจแล้วแก้ให้เป็นปีของแผนนี้ ({Years})",
        ProblemInEnglish = $"Copied from the plan of {Before} with its years: check them, and correct those that mean this plan ({Years})",
    };

    /// <summary>The expenses of the sheet were copied; what the project gets a year may be another amount.</summary>
    private static ImportFinding? Expenses(Project project)
    {
        var expenses = project.BudgetLines.Sum(line => line.Amount ?? 0);
        var yearly = project.Budgets[0].Baht ?? 0;
        return expenses == 0 || expenses == yearly ? null : new()
        {
            Severity = FindingSeverity.Error,
            Category = FindingCategories.MatrixVersusSheet,
            Code = $"{FindingCategories.MatrixVersusSheet}-budget",
            ProjectCode = project.Code,
            Where = $"รายละเอียดโครงการ {project.Code} งบประมาณ",
            Line = 0,
            AsWritten = project.BudgetLines[0].AsWritten,
            Problem = $"รายการค่าใช้จ่ายที่คัดลอกมารวม {Number(expenses)} บาท แต่ตารางแผนให้ปีละ {Number(yearly)} บาท",
            ProblemInEnglish = $"The expenses that were copied add up to {Number(expenses)} baht, but the matrix gives {Number(yearly)} baht a year",
        };
    }
}
