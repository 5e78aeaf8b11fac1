using OperationsService.Telemetry.Filter;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Otlp;

namespace OperationsService.Telemetry.Storage;

/// <summary>What is written at once: the rows that requests brought, cleaned.</summary>
internal sealed class Batch(TimeWindow kept)
{
    /// <summary>Rows: enough that a transaction costs little beside them.</summary>
    public const int Size = 10_000;

    private readonly Dictionary<(TelemetrySignal, Outcome), long> _refused = [];

    public List<SpanRow> Spans { get; } = [];
    public List<LogRow> Logs { get; } = [];
    public List<PointRow> Points { get; } = [];

    public bool IsEmpty => Spans.Count + Logs.Count + Points.Count == 0;

    public bool IsFull => Spans.Count + Logs.Count + Points.Count >= Size;

    /// <summary>What the filter kept out, and why.</summary>
    public IReadOnlyDictionary<(TelemetrySignal Signal, Outcome Outcome), long> Refused => _refused;

    public void Add(Received received)
    {
        switch (received.Request)
        {
            case TracesRequest traces:
                foreach (var resource in traces.ResourceSpans)
                {
                    var origin = Origin.Of(resource.Resource);
                    foreach (var scope in resource.ScopeSpans)
                        foreach (var span in scope.Spans)
                            Add(SpanFilter.Clean(span, origin, scope.Scope?.Name ?? "", kept, out var outcome), outcome, Spans, TelemetrySignal.Spans);
                }

                break;
            case LogsRequest logs:
                foreach (var resource in logs.ResourceLogs)
                {
                    var origin = Origin.Of(resource.Resource);
                    foreach (var scope in resource.ScopeLogs)
                        foreach (var record in scope.LogRecords)
                            Add(RecordFilter.Clean(record, origin, scope.Scope?.Name ?? "", kept, out var outcome), outcome, Logs, TelemetrySignal.Logs);
                }

                break;
            case MetricsRequest metrics:
                foreach (var resource in metrics.ResourceMetrics)
                {
                    var origin = Origin.Of(resource.Resource);
                    foreach (var scope in resource.ScopeMetrics)
                        foreach (var (point, outcome) in scope.Metrics.SelectMany(metric => PointFilter.Clean(metric, origin, kept)))
                            Add(point, outcome, Points, TelemetrySignal.Points);
                }

                break;
        }
    }

    private void Add<T>(T? row, Outcome outcome, List<T> rows, TelemetrySignal signal) where T : class
    {
        if (row is not null)
            rows.Add(row);
        else
            _refused[(signal, outcome)] = _refused.GetValueOrDefault((signal, outcome)) + 1;
    }
}
