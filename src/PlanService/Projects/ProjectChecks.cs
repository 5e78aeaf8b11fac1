using System.Globalization;
using PlanService.Import;
using PlanService.Plans;
using static WebUi.Language;

namespace PlanService.Projects;

/// <summary>What is wrong with a change, field by field, before anything is changed.</summary>
public static class ProjectChecks
{
    private const int LongestName = 500;
    private const int LongestLine = 2000;
    private const int LongestText = 20_000;
    private const int MostLines = 100;
    private const decimal MostBaht = 999_999_999_999.99m;

    /// <param name="keptDivisions">Divisions without a code that the project has now.</param>
    public static Dictionary<string, string[]> Of(ProjectChange change, Plan plan, IEnumerable<string> keptDivisions)
    {
        var errors = new Dictionary<string, string[]>();
        Text("name", change.Name, 3, LongestName);
        Text("rationale", change.Rationale, 0, LongestText);
        Text("remark", change.Remark, 0, LongestLine);
        Lines("purposes", change.Purposes, line => line);
        Lines("targetGroups", change.TargetGroups, group => group.Group);
        Lines("steps", change.Steps, step => step.Text);
        Lines("budgetLines", change.BudgetLines, line => line.Item);
        Lines("outputs", change.Outputs, indicator => indicator.Text);
        Lines("outcomes", change.Outcomes, indicator => indicator.Text);
        foreach (var (group, index) in Numbered(change.TargetGroups))
            Amount($"targetGroups[{index}].count", group.Count);
        foreach (var (line, index) in Numbered(change.BudgetLines))
        {
            Amount($"budgetLines[{index}].quantity", line.Quantity);
            Amount($"budgetLines[{index}].rate", line.Rate);
            Amount($"budgetLines[{index}].people", line.People);
            Amount($"budgetLines[{index}].amount", line.Amount);
        }

        foreach (var (year, baht) in change.Budgets ?? new Dictionary<ServiceDefaults.Values.FiscalYear, decimal?>())
        {
            if (!plan.FiscalYears.Contains(year.Year))
                Add($"budgets.{year}", T($"แผนนี้ไม่มีปีงบประมาณ {year}", $"The plan has no fiscal year {year}"));
            Amount($"budgets.{year}", baht);
        }

        if (change.Divisions is { } divisions)
        {
            var known = WrittenDivisions.Known.Select(division => division.Code!).Concat(keptDivisions).ToHashSet();
            if (divisions.Count == 0)
                Add("divisions", T("ต้องมีส่วนราชการที่รับผิดชอบอย่างน้อยหนึ่งแห่ง", "At least one division must be responsible"));
            foreach (var unknown in divisions.Where(code => !known.Contains(code)))
                Add("divisions", T($"ไม่รู้จักส่วนราชการ {unknown}", $"There is no division {unknown}"));
        }

        Comparators("outputs", change.Outputs);
        Comparators("outcomes", change.Outcomes);
        return errors;

        void Add(string field, string text) => errors[field] = [.. errors.GetValueOrDefault(field, []), text];

        void Text(string field, string? text, int shortest, int longest)
        {
            if (text is not null && (text.Trim().Length < shortest || text.Length > longest))
                Add(field, T($"ต้องยาว {shortest} ถึง {longest} ตัวอักษร", $"Between {shortest} and {longest} characters"));
        }

        void Lines<T>(string field, IReadOnlyList<T>? lines, Func<T, string?> textOf)
        {
            if (lines?.Count > MostLines)
                Add(field, WebUi.Language.T($"ไม่เกิน {MostLines} รายการ", $"At most {MostLines}"));
            foreach (var (line, index) in Numbered(lines))
            {
                if (textOf(line) is not { } text || string.IsNullOrWhiteSpace(text) || text.Length > LongestLine)
                    Add($"{field}[{index}]", WebUi.Language.T($"ต้องมีข้อความ ไม่เกิน {LongestLine} ตัวอักษร", $"A text of at most {LongestLine} characters"));
            }
        }

        void Amount(string field, decimal? amount)
        {
            if (amount < 0)
                Add(field, T("ต้องไม่ติดลบ", "Must not be negative"));
            else if (amount > MostBaht)
                Add(field, T("มากเกินกว่าที่เก็บได้", "Larger than can be stored"));
            if (amount is { } given && decimal.Round(given, 2) != given)
                Add(field, T("มีทศนิยมได้ไม่เกินสองตำแหน่ง", "At most two decimals"));
        }

        void Comparators(string field, IReadOnlyList<IndicatorEntry>? indicators)
        {
            foreach (var (indicator, index) in Numbered(indicators))
            {
                if (indicator.Comparator is { } word && IndicatorEntry.ComparatorOf(word) is null)
                    Add($"{field}[{index}].comparator", ">=, <=, =, exists, decreases, qualitative");
            }
        }
    }

    private static IEnumerable<(T Item, string Index)> Numbered<T>(IReadOnlyList<T>? items) =>
        (items ?? []).Select((item, index) => (item, index.ToString(CultureInfo.InvariantCulture)));
}
