namespace PlanService.Import;

/// <summary>The document taken apart: what the checks look at, beside the plan that was made of it.</summary>
internal sealed record PlanText(
    Lines Lines, PlanParts Parts, FrontText Front, MatrixText Matrix, SummaryText? Summary, Template? Template,
    IReadOnlyList<SheetText> Sheets, IReadOnlyList<SheetBudget> Budgets, IReadOnlyList<OutlineItem> Repaired, ImportedPlan Plan)
{
    /// <summary>Each project with its row of the matrix and the block of rows that it stands in.</summary>
    public IReadOnlyList<(ImportedProject Project, MatrixProject Row, MatrixBlock Block)> Projects { get; } =
        [.. Matrix.Dimensions.SelectMany(dimension => dimension.Blocks).SelectMany(block => block.Projects.Select(row => (block, row)))
            .Zip(Plan.Projects, (place, project) => (project, place.row, place.block))];

    /// <summary>Each sheet as read, with its text.</summary>
    public IReadOnlyList<(ProjectSheet Sheet, SheetText Text, SheetBudget Budget)> AllSheets { get; } =
        [.. Plan.Sheets.Select((sheet, i) => (sheet, Sheets[i], Budgets[i]))];

    /// <summary>The sheets that their projects use: second copies have findings of their own.</summary>
    public IEnumerable<(ProjectSheet Sheet, SheetText Text, SheetBudget Budget)> UsedSheets =>
        AllSheets.Where(each => each.Sheet.ProjectCode is null || Plan.Projects.Any(project => ReferenceEquals(project.Sheet, each.Sheet)));
}
