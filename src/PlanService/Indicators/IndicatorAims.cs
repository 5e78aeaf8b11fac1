using System.Globalization;
using PlanService.Import;
using PlanService.Progress;
using PlanService.Projects;

namespace PlanService.Indicators;

/// <summary>What follows from an indicator's text for whoever measures it.</summary>
public static class IndicatorAims
{
    public static Aim Aim(this Indicator indicator) => new(
        indicator.Comparator, indicator.Target, indicator.Unit,
        OrNone: indicator.Comparator is Comparator.Decreases && indicator.Text.Contains("ไม่มี", StringComparison.Ordinal));

    public static Indicator? Indicator(this Project project, string code) => project.Indicators.FirstOrDefault(indicator => indicator.Code == code);

    /// <summary>The page of an indicator's year, from the root of the platform.</summary>
    public static string PageOf(Work work, string indicator) => string.Create(
        CultureInfo.InvariantCulture, $"/plan/projects/{work.Project.Code}/years/{work.Year.FiscalYear}/indicators/{indicator}");
}
