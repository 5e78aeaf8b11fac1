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

    /// <summary>Of the plan's map of measures: with <see cref="Version"/> it says which of two is newer.</summary>
    public int MapVersion { get; init; }

    /// <summary>Those that the daily work of a service measures.</summary>
    public List<MeasuredIndicator> Indicators { get; init; } = [];

    /// <summary>Whether a division is responsible for it.</summary>
    public bool IsOf(string division) => Divisions.Contains(division) || Divisions.Contains(EveryDivision);
}

/// <summary>An indicator of a project, and what the plan's map has it measured by.</summary>
/// <param name="Code">Within its project: <c>output-1</c>.</param>
/// <param name="Measure">One of <see cref="Contracts.Measures"/>.</param>
/// <param name="Of">What that is narrowed to; null: nothing more than its project.</param>
public sealed record MeasuredIndicator(string Code, string Measure, string? Of);
