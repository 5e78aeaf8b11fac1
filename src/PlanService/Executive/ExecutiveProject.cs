using PlanService.Dashboard;
using PlanService.Progress;
using PlanService.Projects;

namespace PlanService.Executive;

/// <summary>One project of the year in one line.</summary>
/// <param name="Division">The one that leads; null where the plan names none.</param>
/// <param name="CouldNot">Declared as not to be done, with a reason.</param>
/// <param name="Limit">Baht that may be spent this year.</param>
/// <param name="Signals">Open ones, from other services and rules.</param>
public sealed record ExecutiveProject(
    Project Project, ProjectYear Year, string? Division, ProjectStatus Status, bool CouldNot, decimal Limit, IndicatorCounts Indicators, int Signals, IReadOnlyList<Missed> Missed)
{
    public string Code => Project.Code;

    /// <summary>Of the limit, whole percent; null where the project uses no money.</summary>
    public int? SpentPercent => Limit > 0 ? (int)(Year.Spent * 100 / Limit) : null;

    public int? IndicatorPercent => Indicators.Total > 0 ? Indicators.Met * 100 / Indicators.Total : null;
}

/// <summary>By what the projects are ordered; each begins with what wants looking at.</summary>
public enum ExecutiveOrder
{
    /// <summary>As in the plan.</summary>
    Plan,

    /// <summary>Late first, done last.</summary>
    State,

    /// <summary>The least spent of its money first; what uses none at the end.</summary>
    Money,

    /// <summary>The fewest met first.</summary>
    Indicators,

    /// <summary>The most signals first.</summary>
    Signals,

    /// <summary>The most that will be missed first.</summary>
    Pace,
}

public static class ExecutiveOrders
{
    /// <summary>Those that are equal stay in the order of the plan.</summary>
    public static IReadOnlyList<ExecutiveProject> In(this IEnumerable<ExecutiveProject> projects, ExecutiveOrder order) => [.. order switch
    {
        ExecutiveOrder.State => projects.OrderBy(one => one.CouldNot ? 0 : one.Status switch
        {
            ProjectStatus.Late => 1,
            ProjectStatus.NotStarted => 2,
            ProjectStatus.OnTrack => 3,
            _ => 4,
        }),
        ExecutiveOrder.Money => projects.OrderBy(one => one.SpentPercent ?? int.MaxValue),
        ExecutiveOrder.Indicators => projects.OrderBy(one => one.IndicatorPercent ?? int.MaxValue),
        ExecutiveOrder.Signals => projects.OrderByDescending(one => one.Signals),
        ExecutiveOrder.Pace => projects.OrderByDescending(one => one.Missed.Count),
        _ => projects,
    }];
}
