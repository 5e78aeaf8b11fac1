namespace PlanService.Import;

/// <summary>The document taken apart: what the checks look at, beside the plan that was made of it.</summary>
internal sealed record PlanText(
    Lines Lines, PlanParts Parts, FrontText Front, MatrixText Matrix, SummaryText? Summary, Template? Template,
    IReadOnlyList<SheetText> Sheets, IReadOnlyList<SheetBudget> Budgets, IReadOnlyList<OutlineItem> Repaired, ImportedPlan Plan)
{
    /// <summary>The row of the matrix of each project, in the order of <see cref="ImportedPlan.Projects"/>.</summary>
    public IReadOnlyList<MatrixProject> Rows { get; } = [.. Matrix.Projects];

    public SheetText TextOf(ProjectSheet sheet) => Sheets[sheet.Order - 1];

    public SheetBudget BudgetOf(ProjectSheet sheet) => Budgets[sheet.Order - 1];

    public MatrixProject RowOf(ImportedProject project) => Rows[Plan.Projects.ToList().IndexOf(project)];
}
