using PlanService.Import;
using PlanService.Projects;
using WebUi;

namespace PlanService.Documents;

/// <summary>An indicator as a sheet shows it.</summary>
internal sealed record SheetIndicator(string Text, Comparator Comparator, decimal? Target, string? Unit);

/// <summary>
/// What a sheet says now: the project's own values where it is the project's sheet, in the words of the sheet as long as they say
/// the same. Second copies and sheets of no project stay as they were read.
/// </summary>
internal sealed record CurrentSheet(
    string Name, string Rationale, IReadOnlyList<string> Purposes, string Targets, IReadOnlyList<SheetStep> Steps, string Duration, string Budget,
    IReadOnlyList<BudgetLine> BudgetLines, string Responsible, IReadOnlyList<SheetIndicator> Outputs, IReadOnlyList<SheetIndicator> Outcomes,
    IReadOnlyList<OtherSection> Other)
{
    public static IEnumerable<CurrentSheet> Of(PlanBook book)
    {
        var projects = book.Projects.ToDictionary(project => project.Code);
        var shown = new HashSet<string>();
        foreach (var sheet in book.Sheets.Select(sheet => (sheet.ProjectCode, sheet.Content)))
            yield return sheet.ProjectCode is { } code && projects.TryGetValue(code, out var project) && shown.Add(code)
                ? Of(project, sheet.Content) : Of(sheet.Content);
    }

    private static CurrentSheet Of(ProjectSheet sheet) => new(
        sheet.Name, sheet.Rationale, sheet.Purposes, sheet.TargetAsWritten, sheet.Steps, sheet.Duration, sheet.BudgetAsWritten, sheet.BudgetLines,
        sheet.ResponsibleAsWritten, [.. sheet.Outputs.Select(Indicator)], [.. sheet.Outcomes.Select(Indicator)], sheet.OtherSections);

    private static CurrentSheet Of(Project project, ProjectSheet sheet) => Of(sheet) with
    {
        Name = project.Name == ProjectBuilder.ClosedQuotes(project.Matrix.Name) ? sheet.Name : project.Name,
        Rationale = project.Rationale,
        Purposes = project.Purposes,
        Targets = project.TargetGroups.SequenceEqual(sheet.TargetGroups) ? sheet.TargetAsWritten : TargetsOf(project),
        Steps = project.Steps,
        Budget = project.BudgetLines.SequenceEqual(sheet.BudgetLines) ? sheet.BudgetAsWritten : BudgetOf(project),
        BudgetLines = project.BudgetLines,
        Responsible = project.Responsible.SequenceEqual(sheet.Divisions) ? sheet.ResponsibleAsWritten : string.Join('\n', project.Responsible.Select(division => division.Name)),
        Outputs = [.. project.Outputs.Select(Indicator)],
        Outcomes = [.. project.Outcomes.Select(Indicator)],
    };

    private static SheetIndicator Indicator(ImportedIndicator read) => new(read.Text, read.Comparator, read.Target, read.Unit);

    private static SheetIndicator Indicator(Indicator indicator) => new(indicator.Text, indicator.Comparator, indicator.Target, indicator.Unit);

    private static string TargetsOf(Project project) => string.Join('\n', project.TargetGroups
        .Select(group => group.Count is { } count ? $"{group.Group} จำนวน {Money.Number(count)} {group.Unit}" : group.Group));

    private static string BudgetOf(Project project) =>
        project.BudgetLines.Sum(line => line.Amount ?? 0) is var sum && sum > 0 ? $"จำนวน {Money.Number(sum)} บาท ({BahtText.Of(sum)})" : "ไม่ใช้งบประมาณ";
}
