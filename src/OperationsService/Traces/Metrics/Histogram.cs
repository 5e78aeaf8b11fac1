namespace OperationsService.Traces.Metrics;

/// <summary>How many fell into which range, of one or of many series with the same ranges.</summary>
public sealed class Histogram
{
    private double[] _bounds = [];
    private long[] _buckets = [];

    public long Count { get; private set; }

    /// <summary>Ranges other than those that came first can't be added up: they count, and no more.</summary>
    public void Add(IReadOnlyList<double> bounds, IReadOnlyList<long> buckets, long count)
    {
        Count += count;
        if (_buckets.Length == 0 && buckets.Count > 0)
            (_bounds, _buckets) = ([.. bounds], new long[buckets.Count]);
        if (_buckets.Length != buckets.Count || !_bounds.SequenceEqual(bounds))
            return;
        for (var place = 0; place < buckets.Count; place++)
            _buckets[place] += buckets[place];
    }

    /// <summary>So much at most was measured in this share of cases, within the range taken as even. Null where nothing was measured.</summary>
    /// <param name="share">0.95 for 95 of 100.</param>
    public double? Quantile(double share)
    {
        var all = _buckets.Sum();
        if (all == 0)
            return null;
        var (wanted, before) = (share * all, 0L);
        for (var place = 0; place < _buckets.Length; place++)
        {
            if (_buckets[place] > 0 && before + _buckets[place] >= wanted)
            {
                var from = place == 0 ? 0 : _bounds[place - 1];
                // The last range has no end: no more is known than that it was longer.
                return place >= _bounds.Length ? from : from + ((_bounds[place] - from) * (wanted - before) / _buckets[place]);
            }

            before += _buckets[place];
        }

        return _bounds[^1];
    }
}
