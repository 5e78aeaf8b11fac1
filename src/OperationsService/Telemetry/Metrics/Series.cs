namespace OperationsService.Telemetry.Metrics;

/// <summary>What an instrument measures over time.</summary>
public enum InstrumentKind
{
    /// <summary>A value that goes up and down.</summary>
    Gauge = 1,

    /// <summary>A sum since the service began; it starts anew with each start.</summary>
    Counter = 2,

    /// <summary>How many fell into which range, since the service began.</summary>
    Histogram = 3,
}

/// <summary>A value for each minute in which it changed, of one instrument with one set of attributes in one replica.</summary>
/// <param name="Instrument">Such as <c>http.server.request.duration</c>.</param>
/// <param name="Unit">UCUM: <c>s</c>, <c>By</c>, <c>{event}</c>.</param>
/// <param name="Bounds">Upper ends of a histogram's ranges; the last range has none.</param>
public sealed record Series(
    string Service, string Instance, string Instrument, string Unit, InstrumentKind Kind, IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<double> Bounds, IReadOnlyList<SeriesPoint> Points);

/// <param name="At">The minute.</param>
/// <param name="Value">The last value of the minute; of a histogram the sum of all that was measured.</param>
/// <param name="Count">How often was measured; 0 for what is no histogram.</param>
/// <param name="Buckets">How many in each range of <see cref="Series.Bounds"/>; empty for what is no histogram.</param>
public sealed record SeriesPoint(DateTimeOffset At, double Value, long Count, IReadOnlyList<long> Buckets);
