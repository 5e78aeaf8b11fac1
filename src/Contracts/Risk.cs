namespace Contracts;

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
