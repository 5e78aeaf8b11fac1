using System.Text;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Metrics;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Filter;

/// <summary>Data points as they are kept: sums since the service began, as the platform's services send them.</summary>
internal static class PointFilter
{
    private const int Cumulative = 2;
    private const int MostBuckets = 64;

    public static IEnumerable<(PointRow? Point, Outcome Outcome)> Clean(Metric metric, Origin origin, TimeWindow kept)
    {
        var (instrument, unit) = (Mask.Text(metric.Name), Mask.Text(metric.Unit));
        switch (metric.DataCase)
        {
            case Metric.DataOneofCase.Gauge:
                return metric.Gauge.DataPoints.Select(point => Of(point, InstrumentKind.Gauge));
            case Metric.DataOneofCase.Sum when metric.Sum.AggregationTemporality == Cumulative:
                return metric.Sum.DataPoints.Select(point => Of(point, metric.Sum.IsMonotonic ? InstrumentKind.Counter : InstrumentKind.Gauge));
            case Metric.DataOneofCase.Histogram when metric.Histogram.AggregationTemporality == Cumulative:
                return metric.Histogram.DataPoints.Select(point => point.ExplicitBounds.Count > MostBuckets || point.BucketCounts.Count > MostBuckets + 1
                    ? (null, Outcome.Unreadable)
                    : Row(InstrumentKind.Histogram, point.TimeUnixNano, point.Attributes, point.Sum, (long)point.Count, [.. point.ExplicitBounds], [.. point.BucketCounts.Select(count => (long)count)]));
            case Metric.DataOneofCase.Sum:
                return metric.Sum.DataPoints.Select(_ => ((PointRow?)null, Outcome.Unreadable));
            case Metric.DataOneofCase.Histogram:
                return metric.Histogram.DataPoints.Select(_ => ((PointRow?)null, Outcome.Unreadable));
            default:
                return [];
        }

        (PointRow?, Outcome) Of(NumberPoint point, InstrumentKind kind) => Row(kind, point.TimeUnixNano, point.Attributes,
            point.ValueCase is NumberPoint.ValueOneofCase.AsInt ? point.AsInt : point.AsDouble, 0, [], []);

        (PointRow?, Outcome) Row(InstrumentKind kind, ulong time, IEnumerable<KeyValue> attributes, double value, long count, double[] bounds, long[] buckets)
        {
            var at = Times.Of(time);
            if (!kept.Has(at))
                return (null, Outcome.OutOfTime);
            if (Quiet.Covers(instrument, origin.Service.Text, attributes))
                return (null, Outcome.Quiet);
            var json = Attributes.Of(attributes) ?? "{}"u8.ToArray();
            var id = Name.IdOf($"{origin.Service.Id} {origin.Instance.Id} {instrument} {kind} {Encoding.UTF8.GetString(json)} {string.Join(' ', bounds)}");
            return (new(new(id, origin.Service, origin.Instance, instrument, unit, (short)kind, json, bounds), at, value, count, buckets), Outcome.Kept);
        }
    }
}
