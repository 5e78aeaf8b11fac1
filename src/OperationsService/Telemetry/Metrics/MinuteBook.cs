using Microsoft.Extensions.Options;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Metrics;

/// <summary>
/// The latest point of each series in each minute, until it is written: however often a service sends, a series has one row a minute, and
/// none for a minute in which nothing changed.
/// </summary>
internal sealed class MinuteBook(IOptions<TelemetrySettings> settings, IntakeCounts counts)
{
    private readonly Dictionary<(Name Service, Name Instance), HashSet<long>> _series = [];
    private readonly Dictionary<long, (double Value, long Count)> _last = [];
    private readonly Dictionary<(long Series, long Minute), PointRow> _waiting = [];
    private readonly Dictionary<long, SeriesRow> _seen = [];

    public bool IsEmpty => _seen.Count == 0;

    /// <summary>Every series that was reported since the last writing, for it is alive although its value did not change.</summary>
    public IReadOnlyCollection<SeriesRow> Seen => _seen.Values;

    public IReadOnlyCollection<PointRow> Waiting => _waiting.Values;

    /// <returns>How many were taken.</returns>
    public int Add(IEnumerable<PointRow> points)
    {
        var taken = 0;
        foreach (var point in points)
        {
            if (!IsKept(point.Series))
            {
                counts.Add(TelemetrySignal.Points, Outcome.TooManySeries, 1);
                continue;
            }

            taken++;
            _seen[point.Series.Id] = point.Series;
            if (_last.TryGetValue(point.Series.Id, out var last) && last == (point.Value, point.Count))
                continue;
            _last[point.Series.Id] = (point.Value, point.Count);
            var minute = point.At.UtcTicks / TimeSpan.TicksPerMinute;
            if (!_waiting.TryGetValue((point.Series.Id, minute), out var before) || before.At <= point.At)
                _waiting[(point.Series.Id, minute)] = point;
        }

        return taken;
    }

    /// <summary>Once they have been committed.</summary>
    public void Written()
    {
        _waiting.Clear();
        _seen.Clear();
    }

    /// <summary>With another database, and now and then: the processes that have ended give their places back.</summary>
    public void Forget()
    {
        _series.Clear();
        _last.Clear();
    }

    private bool IsKept(SeriesRow series)
    {
        if (!_series.TryGetValue((series.Service, series.Instance), out var known))
            _series[(series.Service, series.Instance)] = known = [];
        return known.Contains(series.Id) || (known.Count < settings.Value.SeriesPerService && known.Add(series.Id));
    }
}
