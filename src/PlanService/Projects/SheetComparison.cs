using PlanService.Import;

namespace PlanService.Projects;

/// <summary>Whether two sheets say the same, wherever in the document they stand.</summary>
public static class SheetComparison
{
    public static bool AreSame(ProjectSheet one, ProjectSheet other) => Texts(one).SequenceEqual(Texts(other));

    private static IEnumerable<string> Texts(ProjectSheet sheet) => new[]
    {
        sheet.Name, sheet.Rationale, sheet.TargetAsWritten, sheet.Duration, sheet.BudgetAsWritten, sheet.ResponsibleAsWritten,
    }
        .Concat(sheet.Purposes)
        .Concat(sheet.Steps.SelectMany(step => step.Details.Prepend(step.Text)))
        .Concat(sheet.BudgetLines.Select(line => line.AsWritten))
        .Concat(sheet.Outputs.Concat(sheet.Outcomes).Select(indicator => indicator.Text))
        .Concat(sheet.OtherSections.Select(section => section.Text))
        .Select(SearchWords.Fold);
}
