using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OperationsService.Telemetry.Intake;

/// <summary>
/// Counts what became of telemetry: as the metric <c>platform.telemetry.items</c> (by signal and outcome), and for the page in the table
/// <c>telemetry.intake</c>, to which the writer adds what was counted since its last visit.
/// </summary>
internal sealed class IntakeCounts : IDisposable
{
    public const string MeterName = "Platform.Telemetry";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _items;
    private readonly ConcurrentDictionary<(TelemetrySignal Signal, Outcome Outcome), long> _new = [];

    public IntakeCounts() => _items = _meter.CreateCounter<long>("platform.telemetry.items", "{item}", "Spans, log records and points that came in");

    public void Add(TelemetrySignal signal, Outcome outcome, long count)
    {
        if (count == 0)
            return;
        Count(signal, outcome, count);
        Restore(signal, outcome, count);
    }

    /// <summary>For the metric alone: the table has been told.</summary>
    public void Count(TelemetrySignal signal, Outcome outcome, long count) => _items.Add(count, new("signal", Word(signal)), new("outcome", Word(outcome)));

    /// <summary>For the table alone, which was not told after all.</summary>
    public void Restore(TelemetrySignal signal, Outcome outcome, long count) => _new.AddOrUpdate((signal, outcome), count, (_, before) => before + count);

    /// <summary>What was counted since this was asked last.</summary>
    public IReadOnlyDictionary<(TelemetrySignal Signal, Outcome Outcome), long> TakeNew()
    {
        Dictionary<(TelemetrySignal, Outcome), long> taken = [];
        foreach (var key in _new.Keys)
        {
            if (_new.TryRemove(key, out var count))
                taken[key] = count;
        }

        return taken;
    }

    public void Dispose() => _meter.Dispose();

    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
