namespace ServiceDefaults.PlanProjects;

/// <summary>A project of the plan in force, as the plan service told of it: what other services do, they do under one.</summary>
public sealed class PlanProject
{
    /// <summary>How a code looks: <c>1-03</c>.</summary>
    public const string CodePattern = "^[1-9][0-9]?-[0-9]{2}$";

    /// <summary>Stands among <see cref="Divisions"/> for every one.</summary>
    public const string EveryDivision = "ALL";

    /// <summary>The same for all versions of one plan.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary><c>1-03</c></summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Of the plan, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Place in the plan.</summary>
    public required int Position { get; init; }

    /// <summary>Codes, the lead first; <c>ALL</c> for every division.</summary>
    public required List<string> Divisions { get; init; }

    /// <summary>Of the plan, Buddhist era.</summary>
    public required List<int> FiscalYears { get; init; }

    /// <summary>Baht of the plan by fiscal year; without the years in which it gives none.</summary>
    public required Dictionary<int, decimal> Budgets { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Whether a division is responsible for it.</summary>
    public bool IsOf(string division) => Divisions.Contains(division) || Divisions.Contains(EveryDivision);
}
