using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>What the plan's matrix gives a project in a fiscal year.</summary>
public sealed class ProjectBudget
{
    private ProjectBudget()
    {
    }

    internal ProjectBudget(Guid projectId, FiscalYear year, decimal? baht, string asWritten) =>
        (ProjectId, FiscalYear, Baht, AsWritten) = (projectId, year, baht, asWritten);

    public Guid ProjectId { get; private init; }
    public FiscalYear FiscalYear { get; private init; }

    /// <summary>Null where the plan gives no money: "-" or nothing.</summary>
    public decimal? Baht { get; private set; }

    /// <summary>Such as "13,000", "-" or "20,0000".</summary>
    public string AsWritten { get; private init; } = "";
}
