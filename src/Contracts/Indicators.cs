namespace Contracts;

/// <summary>
/// What an indicator of a project came to in a fiscal year so far, counted from the daily work of a service. The same measurement comes again
/// under the same <see cref="MeasurementId"/> whenever it has changed, and the newest takes the place of the one before. Of an indicator
/// that people judge in words it is evidence and no judgement. From: complaint, training, risk. Acts on it: plan.
/// </summary>
public sealed record IndicatorMeasured
{
    /// <summary>The same for one indicator, project and fiscal year of a service for ever.</summary>
    public required Guid MeasurementId { get; init; }

    /// <summary>From 1, one more with each change of the value; an older one that comes late changes nothing.</summary>
    public required int Version { get; init; }

    /// <summary>Such as <c>1-03</c>.</summary>
    public required string ProjectCode { get; init; }

    /// <summary>Within its project, as in <see cref="PublishedIndicator.Code"/>: <c>output-1</c>, <c>outcome-2</c>.</summary>
    public required string Indicator { get; init; }

    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Of the whole year so far, 0 or more, in <see cref="Unit"/>; at most two decimals.</summary>
    public required decimal Value { get; init; }

    /// <summary>
    /// <c>people</c>, <c>percent</c> (0 to 100), <c>times</c>, <c>families</c>, <c>questionnaires</c>, <c>points</c>, <c>reports</c>, <c>measures</c>, <c>channels</c>,
    /// <c>cases</c>, <c>topics</c>, <c>plans</c> or <c>announcements</c>.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>Who measured: <c>complaints</c>, <c>training</c> or <c>risk</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The page that shows where the value comes from, from the root of the platform.</summary>
    public required string Link { get; init; }

    /// <summary>When it was counted; later with each version.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }

    /// <summary>By which of <see cref="Measures"/>: the plan takes it only as long as its map says the same.</summary>
    public string? Measure { get; init; }

    /// <summary>What that measure was narrowed to, as the plan's map said; null: nothing.</summary>
    public string? MeasureOf { get; init; }

    /// <summary>The work that it was counted from was taken back: there is nothing to say any more, and <see cref="Value"/> means nothing.</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>
/// An administrator has the plan learn a fiscal year anew. From: plan. Acts on it: complaint, training, risk, each of which says all its facts of
/// that year again that the plan keeps: each <see cref="IndicatorMeasured"/> with a higher version, and the plan gets the same numbers.
/// </summary>
public sealed record YearAskedAgain
{
    /// <summary>Buddhist era.</summary>
    public required int FiscalYear { get; init; }
    public required DateTimeOffset At { get; init; }
}
