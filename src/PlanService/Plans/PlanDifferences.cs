using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Projects;

namespace PlanService.Plans;

/// <summary>What one version says otherwise than another, project by project and field by field.</summary>
/// <param name="From">The older one.</param>
/// <param name="Totals">By fiscal year, of both.</param>
/// <param name="Added">In the order of the newer one.</param>
/// <param name="Withdrawn">In the older one, and no longer in the newer one.</param>
/// <param name="Changed">In both, with the fields that differ.</param>
/// <param name="Unchanged">How many projects are the same.</param>
public sealed record PlanDifferences(
    VersionAnswer From, VersionAnswer To, IReadOnlyList<YearDifference> Totals, IReadOnlyList<ProjectBrief> Added,
    IReadOnlyList<ProjectBrief> Withdrawn, IReadOnlyList<ProjectDifference> Changed, int Unchanged)
{
    public bool IsEmpty => Added.Count + Withdrawn.Count + Changed.Count == 0;

    public static async Task<PlanDifferences> Between(Plan from, Plan to, PlanDb db, CancellationToken ct)
    {
        var (before, after) = (await Projects(from, db, ct), await Projects(to, db, ct));
        var reasons = await db.Projects.IgnoreQueryFilters().Where(project => project.PlanId == to.Id && project.WithdrawnAt != null)
            .ToDictionaryAsync(project => project.Code, project => project.WithdrawnReason, ct);
        var both = after.Where(project => before.Exists(old => old.Code == project.Code))
            .Select(project => Difference(before.Find(old => old.Code == project.Code)!, project)).ToList();
        return new(
            VersionAnswer.Of(from), VersionAnswer.Of(to),
            [.. from.FiscalYears.Union(to.FiscalYears).Order().Select(year => new YearDifference(year, Sum(before, year), Sum(after, year)))],
            [.. after.Where(project => !before.Exists(old => old.Code == project.Code)).Select(project => ProjectBrief.Of(project, null))],
            [.. before.Where(project => !after.Exists(now => now.Code == project.Code)).Select(project => ProjectBrief.Of(project, reasons.GetValueOrDefault(project.Code)))],
            [.. both.Where(project => project.Fields.Count > 0)],
            both.Count(project => project.Fields.Count == 0));
    }

    private static Task<List<Project>> Projects(Plan plan, PlanDb db, CancellationToken ct) => db.Projects.AsNoTracking()
        .Where(project => project.PlanId == plan.Id).OrderBy(project => project.Position)
        .Include(project => project.Budgets).Include(project => project.Indicators).AsSplitQuery().ToListAsync(ct);

    private static decimal Sum(List<Project> projects, int year) =>
        projects.Sum(project => project.Budgets.Find(budget => budget.FiscalYear.Year == year)?.Baht ?? 0);

    private static ProjectDifference Difference(Project old, Project now)
    {
        var (before, after) = (ProjectFields.Of(old), ProjectFields.Of(now));
        return new(now.Code, now.Name,
        [
            .. after.Keys.Union(before.Keys)
                .Select(field => new FieldDifference(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))
                .Where(field => field.Before != field.After),
        ]);
    }
}

public sealed record VersionAnswer(Guid PlanId, string Title, int Version, PlanStatus Status, AmendmentKind? Amendment)
{
    internal static VersionAnswer Of(Plan plan) => new(plan.Id, plan.Title, plan.Version, plan.Status, plan.Amendment);
}

/// <summary>Baht of all projects in a fiscal year.</summary>
public sealed record YearDifference(int FiscalYear, decimal Before, decimal After);

/// <param name="Total">Baht, all years.</param>
/// <param name="Reason">Why it was withdrawn; null for one that was added.</param>
public sealed record ProjectBrief(string Code, string Name, decimal Total, string? Reason)
{
    internal static ProjectBrief Of(Project project, string? reason) => new(project.Code, project.Name, project.Total, reason);
}

public sealed record ProjectDifference(string Code, string Name, IReadOnlyList<FieldDifference> Fields);

/// <param name="Field">As in the API: <c>name</c>, <c>budgets.2570</c>, <c>outputs</c>.</param>
/// <param name="Before">As text, one item of a list a line; empty for nothing.</param>
public sealed record FieldDifference(string Field, string Before, string After);
