using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.SignIn;

namespace PlanService.Documents;

/// <summary>A whole plan, in the order of its document: what every format is written from.</summary>
public sealed class PlanBook(Plan plan)
{
    public Plan Plan => plan;

    public IReadOnlyList<Project> Projects { get; } = [.. plan.Projects.OrderBy(project => project.Position)];

    public IReadOnlyList<PlanSheet> Sheets { get; } = [.. plan.Sheets.OrderBy(sheet => sheet.Position)];

    public IReadOnlyList<int> Years { get; } = plan.FiscalYears;

    /// <summary>Null when there is none that the reader may see.</summary>
    public static async Task<PlanBook?> Find(PlanDb db, Guid planId, Actor actor, CancellationToken ct) =>
        await db.Plans.AsNoTracking().VisibleTo(actor).AsSplitQuery()
            .Include(plan => plan.Projects).ThenInclude(project => project.Budgets)
            .Include(plan => plan.Projects).ThenInclude(project => project.Indicators)
            .Include(plan => plan.Sheets)
            .SingleOrDefaultAsync(plan => plan.Id == planId, ct) is { } found ? new(found) : null;

    public IEnumerable<Project> ProjectsOf(Dimension dimension) => Projects.Where(project => project.Dimension == dimension.Code);

    public static ProjectBudget? BudgetOf(Project project, int year) => project.Budgets.FirstOrDefault(budget => budget.FiscalYear.Year == year);

    /// <summary>Baht of a year.</summary>
    public static decimal Sum(IEnumerable<Project> projects, int year) => projects.Sum(project => BudgetOf(project, year)?.Baht ?? 0);

    /// <summary>"แผนปฏิบัติการป้องกันการทุจริต 2566-2570": the name of the file.</summary>
    public string FileName => plan.FiscalYears switch
    {
        [] => "แผนปฏิบัติการป้องกันการทุจริต",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"แผนปฏิบัติการป้องกันการทุจริต {only}"),
        [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"แผนปฏิบัติการป้องกันการทุจริต {first}-{last}"),
    };
}
