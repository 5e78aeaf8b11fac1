namespace Contracts;

/// <summary>
/// A plan, or a version that amends one, is in force from now on. It replaces every earlier version of its series and every other plan of
/// one of its fiscal years. From: plan. Acts on it: training, risk, complaint keep a copy of the projects they may work under.
/// </summary>
public sealed record PlanPublished
{
    /// <summary>This version.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The same for all versions of one plan: work is recorded under it.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>From 1; compare it where an older version might arrive later.</summary>
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>Whose plan it is.</summary>
    public required string Organization { get; init; }

    /// <summary>Buddhist era, in order.</summary>
    public required IReadOnlyList<int> FiscalYears { get; init; }

    /// <summary>In the order of the plan; without those that were withdrawn.</summary>
    public required IReadOnlyList<PublishedProject> Projects { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>One more with each change of what measures the indicators of this version: of two of one version the higher holds.</summary>
    public int MapVersion { get; init; }
}

/// <summary>
/// A service that knows no plan yet has started. From: training, risk, complaint. Acts on it: plan, which says again what is in force
/// (<see cref="PlanPublished"/>, with the same version).
/// </summary>
public sealed record PlanMissed
{
    /// <summary>Which: <c>complaints</c>.</summary>
    public required string Service { get; init; }
}

/// <summary>A project of a published plan.</summary>
public sealed record PublishedProject
{
    /// <summary>The same in every version: <c>1-03</c>.</summary>
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary><c>project</c>, <c>activity</c> or <c>measure</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>1</c> to <c>4</c>.</summary>
    public required string Dimension { get; init; }

    /// <summary><c>1.1</c></summary>
    public required string Mission { get; init; }

    /// <summary>Codes, the lead first; <c>ALL</c> for every division; a name where a division has no code.</summary>
    public required IReadOnlyList<string> Divisions { get; init; }

    /// <summary>Baht by fiscal year (Buddhist era); null where the plan gives none.</summary>
    public required IReadOnlyDictionary<int, decimal?> Budgets { get; init; }

    public required IReadOnlyList<PublishedIndicator> Indicators { get; init; }
}

/// <summary>An indicator of a published project.</summary>
public sealed record PublishedIndicator
{
    /// <summary>Within its project: <c>output-1</c>, <c>outcome-2</c>.</summary>
    public required string Code { get; init; }
    public required string Text { get; init; }

    /// <summary><c>&gt;=</c>, <c>&lt;=</c>, <c>=</c>, <c>exists</c>, <c>decreases</c>, <c>qualitative</c>.</summary>
    public required string Comparator { get; init; }

    /// <summary>The number to reach; null when the plan names none.</summary>
    public decimal? Target { get; init; }
    public string? Unit { get; init; }

    /// <summary>Which of <see cref="Measures"/> it is measured by: its service sends <see cref="IndicatorMeasured"/>. Null where a person judges.</summary>
    public string? Measure { get; init; }

    /// <summary>What that measure is narrowed to, see <see cref="MeasureOf"/>; null: nothing more than its project.</summary>
    public string? MeasureOf { get; init; }
}
