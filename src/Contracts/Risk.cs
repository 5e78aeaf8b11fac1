namespace Contracts;

/// <summary>A risk of the register was judged, or its level changed by a test of its controls. From: risk. Acts on it: plan (a risk above what is accepted shows at its project).</summary>
public sealed record RiskAssessed
{
    public required Guid RiskId { get; init; }

    /// <summary><c>R70-SP-01</c>: year, division, number.</summary>
    public required string Code { get; init; }

    /// <summary>Of the register, Buddhist era.</summary>
    public required int FiscalYear { get; init; }
    public required string Division { get; init; }

    /// <summary><c>approval</c>, <c>power</c>, <c>spending</c>, <c>personnel</c>, or another that the organization set.</summary>
    public required string Area { get; init; }

    /// <summary>The project of the plan whose money or work it touches, such as <c>3-02</c>; null for most.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Likelihood { get; init; }

    /// <summary>1 to 5.</summary>
    public required int Impact { get; init; }

    /// <summary>Likelihood × impact, 1 to 25.</summary>
    public required int Score { get; init; }

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c> or <c>very-high</c>, by the settings of the register.</summary>
    public required string Level { get; init; }

    /// <summary>The highest score that the organization accepts without treatment: more than this is above its appetite. Null where it was not told.</summary>
    public int? Appetite { get; init; }

    /// <summary>The risk's page, from the root of the platform.</summary>
    public required string Link { get; init; }

    /// <summary>Of two events of one risk the later holds.</summary>
    public required DateTimeOffset AssessedAt { get; init; }
}

/// <summary>A mitigation of a risk was carried out. From: risk. Acts on it: plan.</summary>
public sealed record MitigationCompleted
{
    public required Guid MitigationId { get; init; }
    public required Guid RiskId { get; init; }

    /// <summary>Of the register, Buddhist era.</summary>
    public required int FiscalYear { get; init; }
    public required string Division { get; init; }

    /// <summary>The project of the plan under which it was done; null for none.</summary>
    public string? ProjectCode { get; init; }

    /// <summary>The day by which it was to be done, and the day on which it was.</summary>
    public required DateOnly DueOn { get; init; }
    public required DateOnly CompletedOn { get; init; }
    public required DateTimeOffset CompletedAt { get; init; }
}

/// <summary>The approved register of a year was published, or published again. From: risk. Acts on it: plan.</summary>
public sealed record RiskRegisterPublished
{
    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>How many risks it shows, and how many of them are above what is accepted.</summary>
    public required int Risks { get; init; }
    public required int AboveAppetite { get; init; }

    /// <summary>Through how many channels.</summary>
    public required int Channels { get; init; }

    /// <summary>The public page, from the root of the platform.</summary>
    public required string Link { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }
}

/// <summary>
/// The internal auditor signed the review (ปค.6) of a year's internal control. Signed again after a form was opened again: the newer
/// <see cref="ReviewedAt"/> counts. From: risk. No service acts on it yet.
/// </summary>
public sealed record ControlReviewed
{
    /// <summary>Buddhist era: the year that was reviewed.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Whether the auditor had remarks.</summary>
    public required bool WithRemarks { get; init; }

    /// <summary>How many improvements were to be carried out in that year: those that the report of the year before set.</summary>
    public required int Improvements { get; init; }

    /// <summary>How many of them were carried out by then, and confirmed.</summary>
    public required int ImprovementsDone { get; init; }

    /// <summary>The page of the year, from the root of the platform.</summary>
    public required string Link { get; init; }

    public required DateTimeOffset ReviewedAt { get; init; }
}
