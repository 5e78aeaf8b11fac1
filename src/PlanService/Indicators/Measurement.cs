using ServiceDefaults.Audit;

namespace PlanService.Indicators;

/// <summary>What an indicator came to. A later one does not change an earlier one: the history stays.</summary>
public sealed class Measurement : IAudited
{
    private Measurement()
    {
    }

    public Guid Id { get; private set; }
    public Guid ProjectYearId { get; private set; }

    /// <summary>Of the project: <c>output-1</c>.</summary>
    public string Indicator { get; private set; } = "";

    /// <summary>In the indicator's unit; null for a judgement in words.</summary>
    public decimal? Value { get; private set; }

    /// <summary>The written judgement of a qualitative indicator.</summary>
    public string? Judgement { get; private set; }

    /// <summary>Null when it can't be told, as for a trend without a baseline.</summary>
    public bool? Met { get; private set; }

    /// <summary><c>manual</c>, <c>publications</c>, <c>training</c>, <c>complaints</c>, <c>risk</c> …</summary>
    public string Source { get; private set; } = "";
    public string? SourceId { get; private set; }

    /// <summary>The page that shows where the value comes from, from the root of the platform.</summary>
    public string? Link { get; private set; }
    public string? Note { get; private set; }
    public DateTimeOffset MeasuredAt { get; private set; }
    public string RecordedBy { get; private set; } = "";

    /// <summary>The one that counts: the latest of its indicator and year.</summary>
    public bool IsLatest { get; private set; }
}
