using PlanService.Import;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Projects;

/// <summary>The sheet of a project that was changed or added here: what the project says now, under the headings of the template.</summary>
internal static class AmendedSheet
{
    /// <param name="read">The sheet as read; null for a project that no document has.</param>
    /// <param name="position">In the plan's list of sheets.</param>
    public static ProjectSheet Of(Project project, ProjectSheet? read, int position = 0) => new()
    {
        Order = read?.Order ?? position,
        ProjectCode = project.Code,
        Name = project.Name,
        Rationale = project.Rationale,
        Purposes = project.Purposes,
        TargetGroups = project.TargetGroups,
        TargetAsWritten = string.Join('\n', project.TargetGroups.Select(group => group.Count is { } count ? $"{group.Group} จำนวน {Money.Number(count)} {group.Unit}" : group.Group)),
        TargetTotal = project.TargetTotal,
        TargetUnit = project.TargetUnit,
        Steps = project.Steps,
        Duration = read?.Duration ?? Duration(project),
        FiscalYears = read?.FiscalYears ?? [.. project.Budgets.Select(budget => budget.FiscalYear).Order()],
        BudgetAsWritten = string.Join('\n', project.Budgets.OrderBy(budget => budget.FiscalYear).Select(budget => $"ปีงบประมาณ {budget.FiscalYear} {(budget.Baht is { } baht ? Money.Text(baht) : "ไม่ใช้งบประมาณ")}")),
        BudgetLines = project.BudgetLines,
        YearBudgets = [.. project.Budgets.OrderBy(budget => budget.FiscalYear).Select(budget => new YearBudget(budget.FiscalYear, budget.Baht, budget.AsWritten))],
        ResponsibleAsWritten = string.Join('\n', project.Responsible.Select(division => division.Name)),
        Divisions = project.Responsible,
        Outputs = [.. project.Outputs.Select(Indicator)],
        Outcomes = [.. project.Outcomes.Select(Indicator)],
        OtherSections = read?.OtherSections ?? [],
        Headings = read?.Headings ?? [],
        Line = read?.Line ?? 0,
        LastLine = read?.LastLine ?? 0,
    };

    private static ImportedIndicator Indicator(Indicator indicator) => new(indicator.Code, indicator.Text, indicator.Comparator, indicator.Target, indicator.Unit, 0);

    private static string Duration(Project project)
    {
        FiscalYear[] years = [.. project.Budgets.Select(budget => budget.FiscalYear).Order()];
        return years.Length == 0 ? "" : years is [var only] ? $"ปีงบประมาณ {only}" : $"ปีงบประมาณ {years[0]} ถึง {years[^1]}";
    }
}
