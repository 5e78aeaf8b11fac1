using Contracts;
using PlanService.Import;
using PlanService.Projects;
using PlanService.Sources;
using ServiceDefaults.Values;

namespace PlanService.Plans;

/// <summary>What other services are told of a plan that comes into force.</summary>
internal static class PublishedPlan
{
    /// <param name="plan">Published, with its projects, their budgets and indicators.</param>
    /// <param name="mapVersion">Of the map; 0 where there is none.</param>
    /// <param name="map">What measures its indicators.</param>
    public static PlanPublished Of(Plan plan, int mapVersion, IEnumerable<MapLine> map) =>
        Of(plan, mapVersion, map.ToDictionary(line => (line.Code, line.Indicator)));

    private static PlanPublished Of(Plan plan, int mapVersion, Dictionary<(string Code, string Indicator), MapLine> lines) => new()
    {
        PlanId = plan.Id,
        SeriesId = plan.SeriesId,
        Version = plan.Version,
        Title = plan.Title,
        Organization = plan.Organization,
        FiscalYears = plan.FiscalYears,
        Projects = [.. plan.Projects.OrderBy(project => project.Position).Select(project => Of(project, lines))],
        PublishedAt = plan.PublishedAt!.Value,
        MapVersion = mapVersion,
    };

    private static PublishedProject Of(Project project, Dictionary<(string Code, string Indicator), MapLine> lines) => new()
    {
        Code = project.Code,
        Name = project.Name,
        Kind = Words.Of(project.Kind),
        Dimension = project.Dimension,
        Mission = project.Mission,
        Divisions = project.Divisions,
        Budgets = project.Budgets.OrderBy(budget => budget.FiscalYear).ToDictionary(budget => budget.FiscalYear.Year, budget => budget.Baht),
        Indicators = [.. project.Outputs.Concat(project.Outcomes).Select(indicator => Of(indicator, lines.GetValueOrDefault((project.Code, indicator.Code))))],
    };

    private static PublishedIndicator Of(Indicator indicator, MapLine? line) => new()
    {
        Code = indicator.Code,
        Text = indicator.Text,
        Comparator = indicator.Comparator.ToText(),
        Target = indicator.Target,
        Unit = indicator.Unit,
        Measure = line?.Measure,
        MeasureOf = line?.MeasureOf,
    };
}
