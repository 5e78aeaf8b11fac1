using PlanService.Import;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>What the plan gives a project in one fiscal year.</summary>
public sealed class ProjectBudget
{
    private ProjectBudget()
    {
    }

    public Guid ProjectId { get; private set; }
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>Null where the plan gives none ("-" or nothing written).</summary>
    public decimal? Baht { get; private set; }

    /// <summary>The cell of the matrix, such as "13,000", "-" or "20,0000".</summary>
    public string AsWritten { get; private set; } = "";

    internal ProjectBudget Copy() => Of(FiscalYear, Baht, AsWritten);

    internal static ProjectBudget Of(FiscalYear year, decimal? baht, string? asWritten = null) =>
        new() { FiscalYear = year, Baht = baht, AsWritten = asWritten ?? Written(baht) };

    /// <summary>What stands in the matrix after it was changed here.</summary>
    internal void Change(decimal? baht) => (Baht, AsWritten) = (baht, Written(baht));

    private static string Written(decimal? baht) => baht is { } amount ? WebUi.Money.Number(amount) : "-";

    internal static ProjectBudget Import(YearBudget read) => new() { FiscalYear = read.Year, Baht = read.Baht, AsWritten = read.AsWritten };
}
