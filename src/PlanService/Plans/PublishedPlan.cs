using Contracts;
using PlanService.Import;
using PlanService.Projects;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>What other services are told of a plan that comes into force.</summary>
internal static class PublishedPlan
{
    /// <param name="plan">Published, with its projects, their budgets and indicators.</param>
    public static PlanPublished Of(Plan plan) => new()
    {
        PlanId = plan.Id,
        SeriesId = plan.SeriesId,
        Version = plan.Version,
        Title = plan.Title,
        Organization = plan.Organization,
        FiscalYears = plan.FiscalYears,
        Projects = [.. plan.Projects.OrderBy(project => project.Position).Select(Of)],
        PublishedAt = plan.PublishedAt!.Value,
    };

    private static PublishedProject Of(Project project) => new()
    {
        Code = project.Code,
        Name = project.Name,
        Kind = Words.Of(project.Kind),
        Dimension = project.Dimension,
        Mission = project.Mission,
        Divisions = project.Divisions,
        Budgets = project.Budgets.OrderBy(budget => budget.FiscalYear).ToDictionary(budget => budget.FiscalYear.Year, budget => budget.Baht),
        Indicators = [.. project.Outputs.Concat(project.Outcomes).Select(Of)],
    };

    private static PublishedIndicator Of(Indicator indicator) => new()
    {
        Code = indicator.Code,
        Text = indicator.Text,
        Comparator = indicator.Comparator.ToText(),
        Target = indicator.Target,
        Unit = indicator.Unit,
    };
}
