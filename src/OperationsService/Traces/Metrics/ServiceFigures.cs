using OperationsService.Telemetry.Metrics;

namespace OperationsService.Traces.Metrics;

/// <summary>A service within a part of the window.</summary>
/// <param name="Requests">Those that came in, without the platform's own looks whether it lives.</param>
/// <param name="Failed">Of them, answered with 500 or more.</param>
/// <param name="Durations">In seconds.</param>
/// <param name="Memory">In bytes, of all replicas together; null where nothing was reported.</param>
public sealed record FigureSlot(DateTimeOffset At, long Requests, long Failed, Histogram Durations, double? Memory);

/// <summary>What the requests and the memory of a service came to, part by part of a window, from counts that only grow and begin anew with each start.</summary>
public sealed record ServiceFigures(string Service, IReadOnlyList<FigureSlot> Slots, Histogram Durations)
{
    public const string Requests = "http.server.request.duration";
    public const string Memory = "dotnet.process.memory.working_set";

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public long RequestCount => Slots.Sum(slot => slot.Requests);
    public long FailedCount => Slots.Sum(slot => slot.Failed);

    /// <summary>Where it stands now.</summary>
    public double? MemoryNow => Slots.LastOrDefault(slot => slot.Memory is not null)?.Memory;

    /// <param name="series">Of <see cref="Requests"/> and <see cref="Memory"/>, with the last point before the window.</param>
    public static IReadOnlyList<ServiceFigures> Of(IReadOnlyList<Series> series, DateTimeOffset since, TimeSpan slot, int slots) =>
    [
        .. series.GroupBy(one => one.Service).OrderBy(service => service.Key, StringComparer.Ordinal)
            .Select(service => OfOne(service.Key, [.. service], since, slot, slots)),
    ];

    private static ServiceFigures OfOne(string service, List<Series> series, DateTimeOffset since, TimeSpan slot, int slots)
    {
        var (requests, failed, durations, all) = (new long[slots], new long[slots], Enumerable.Range(0, slots).Select(_ => new Histogram()).ToArray(), new Histogram());
        foreach (var one in series.Where(one => one.Instrument == Requests && !IsProbe(one)))
        {
            foreach (var (at, count, buckets) in Growth(one))
            {
                if (Place(at, since, slot, slots) is not { } place)
                    continue;
                requests[place] += count;
                failed[place] += HasFailed(one) ? count : 0;
                durations[place].Add(one.Bounds, buckets, count);
                all.Add(one.Bounds, buckets, count);
            }
        }

        var memory = MemoryOf([.. series.Where(one => one.Instrument == Memory)], since, slot, slots);
        return new(service, [.. Enumerable.Range(0, slots).Select(place => new FigureSlot(since + (place * slot), requests[place], failed[place], durations[place], memory[place]))], all);
    }

    /// <summary>By how much a count grew at each point. A smaller one than before is of a process that began anew.</summary>
    private static IEnumerable<(DateTimeOffset At, long Count, IReadOnlyList<long> Buckets)> Growth(Series series)
    {
        SeriesPoint? before = null;
        foreach (var point in series.Points)
        {
            var anew = before is null || point.Count < before.Count || point.Buckets.Count != before.Buckets.Count;
            yield return anew
                ? (point.At, point.Count, point.Buckets)
                : (point.At, point.Count - before!.Count, [.. point.Buckets.Zip(before.Buckets, (now, then) => Math.Max(0, now - then))]);
            before = point;
        }
    }

    /// <summary>What each replica said last, up to the end of a part; replicas together. A value that stays the same is not said again, one that ended is forgotten.</summary>
    private static double?[] MemoryOf(List<Series> series, DateTimeOffset since, TimeSpan slot, int slots)
    {
        var memory = new double?[slots];
        foreach (var replica in series.GroupBy(one => one.Instance).Select(replica => replica.SelectMany(one => one.Points).OrderBy(point => point.At).ToList()))
        {
            for (var place = 0; place < slots; place++)
            {
                var (from, end) = (since + (place * slot), since + ((place + 1) * slot));
                if (replica.LastOrDefault(point => point.At < end) is { } last && last.At >= from - Remembered)
                    memory[place] = (memory[place] ?? 0) + last.Value;
            }
        }

        return memory;
    }

    private static int? Place(DateTimeOffset at, DateTimeOffset since, TimeSpan slot, int slots) =>
        (at - since) / slot is >= 0 and var place && place < slots ? (int)place : null;

    private static bool IsProbe(Series series) => series.Attributes.GetValueOrDefault("http.route") is { } route && (route.EndsWith("/health", StringComparison.Ordinal) || route.EndsWith("/alive", StringComparison.Ordinal));

    private static bool HasFailed(Series series) => series.Attributes.GetValueOrDefault("http.response.status_code") is ['5', ..];
}
