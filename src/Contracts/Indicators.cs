namespace Contracts;

/// <summary>
/// What an indicator of a project came to in a fiscal year so far, counted from the daily work of a service. The same measurement comes again
/// under the same <see cref="MeasurementId"/> whenever it has changed, and the newest takes the place of the one before. Of an indicator
/// that people judge in words it is evidence and no judgement. From: training, risk. Acts on it: plan.
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

    /// <summary><c>people</c>, <c>percent</c>, <c>times</c>, <c>families</c>, <c>questionnaires</c>, <c>points</c>, <c>reports</c>, <c>measures</c> or <c>channels</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Who measured: <c>training</c> or <c>risk</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The page that shows where the value comes from, from the root of the platform.</summary>
    public required string Link { get; init; }

    /// <summary>When it was counted; later with each version.</summary>
    public required DateTimeOffset MeasuredAt { get; init; }
}
