using PlanService.Import;
using ServiceDefaults.Values;

namespace PlanService.Projects;

/// <summary>What is to be changed of a project; null leaves a part as it is.</summary>
public record ProjectChange
{
    public string? Name { get; init; }
    public ProjectKind? Kind { get; init; }

    /// <summary>One paragraph a line.</summary>
    public string? Rationale { get; init; }
    public IReadOnlyList<string>? Purposes { get; init; }
    public IReadOnlyList<TargetGroup>? TargetGroups { get; init; }
    public IReadOnlyList<StepEntry>? Steps { get; init; }

    /// <summary>Codes, the lead first; a division that has no code by its name, as it stands in the plan.</summary>
    public IReadOnlyList<string>? Divisions { get; init; }

    /// <summary>Baht by fiscal year; null for a year without any. Years that are not named stay as they are.</summary>
    public IReadOnlyDictionary<FiscalYear, decimal?>? Budgets { get; init; }
    public IReadOnlyList<BudgetLineEntry>? BudgetLines { get; init; }
    public IReadOnlyList<IndicatorEntry>? Outputs { get; init; }
    public IReadOnlyList<IndicatorEntry>? Outcomes { get; init; }

    /// <summary>Empty takes it away.</summary>
    public string? Remark { get; init; }
}

/// <param name="Details">Sub-items, one a line.</param>
public sealed record StepEntry(string Text, IReadOnlyList<string>? Details = null);

/// <param name="Quantity">Times, hours, meals, pieces.</param>
/// <param name="Rate">Baht for one.</param>
/// <param name="People">Where they are counted apart from the quantity.</param>
/// <param name="Amount">Baht; null: quantity × rate × people.</param>
public sealed record BudgetLineEntry(string Item, decimal? Quantity = null, decimal? Rate = null, decimal? People = null, decimal? Amount = null)
{
    internal decimal? Computed
    {
        get
        {
            decimal[] factors = [.. new[] { Quantity, Rate, People }.OfType<decimal>()];
            return factors.Length < 2 ? null : factors.Aggregate(1m, (product, factor) => product * factor);
        }
    }
}

/// <param name="Code">Of the indicator that is meant; null: the one with this text, or in this place, or a new one.</param>
/// <param name="Comparator">"&gt;=", "&lt;=", "=", "exists", "decreases" or "qualitative"; null: as the text says, with its target and unit.</param>
/// <param name="Target">The number to reach.</param>
/// <param name="Unit">Such as "ร้อยละ", "คน".</param>
public sealed record IndicatorEntry(string Text, string? Code = null, string? Comparator = null, decimal? Target = null, string? Unit = null)
{
    internal (Comparator Comparator, decimal? Target, string? Unit) Judged(bool isOutput) =>
        Comparator is null ? IndicatorReader.Judge(Text, isOutput) : (ComparatorOf(Comparator)!.Value, Target, Unit);

    /// <summary>Null for a word that is none.</summary>
    internal static Comparator? ComparatorOf(string word) =>
        Enum.GetValues<Comparator>().Where(value => value.ToText() == word).Select(value => (Comparator?)value).FirstOrDefault();
}
