using Google.Protobuf;
using OperationsService.Telemetry.Otlp;

namespace OperationsService.Tests.Telemetry;

/// <summary>What services tell in the tests.</summary>
internal static class Tellings
{
    public const int Server = 2, Client = 3, Producer = 4, Consumer = 5;
    private const int Error = 2;

    public static string NewTrace() => Guid.NewGuid().ToString("n");

    public static ulong Nanoseconds(this DateTimeOffset at) => (ulong)(at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;

    /// <summary>One span. Its ids are made of numbers, so that a test can name a parent.</summary>
    /// <param name="after">Seconds after ten o'clock of the tests' day.</param>
    public static Span Span(string trace, long id, long? parent, string name, double after = 0, double ms = 10, int kind = Server, bool failed = false, bool remote = true, params (string Key, string Value)[] attributes)
    {
        var start = OpsApp.Begin.AddSeconds(after);
        var span = new Span
        {
            TraceId = ByteString.CopyFrom(Convert.FromHexString(trace)),
            SpanId = Bytes(id),
            Name = name,
            Kind = kind,
            StartTimeUnixNano = start.Nanoseconds(),
            EndTimeUnixNano = start.AddMilliseconds(ms).Nanoseconds(),
            Flags = 0x101u | (remote && parent is not null ? 0x200u : 0),
        };
        if (parent is { } of)
            span.ParentSpanId = Bytes(of);
        if (failed)
            span.Status = new() { Code = Error };
        span.Attributes.AddRange(attributes.Select(Pair));
        return span;
    }

    public static TracesRequest Traces(string service, string scope, params Span[] spans) => new()
    {
        ResourceSpans = { new ResourceSpans { Resource = From(service), ScopeSpans = { new ScopeSpans { Scope = new() { Name = scope }, Spans = { spans } } } } },
    };

    public static LogRecord Line(string text, int severity = 9, double after = 0, string? trace = null, params (string Key, string Value)[] attributes)
    {
        var line = new LogRecord { TimeUnixNano = OpsApp.Begin.AddSeconds(after).Nanoseconds(), SeverityNumber = severity, Body = new() { StringValue = text } };
        if (trace is not null)
            line.TraceId = ByteString.CopyFrom(Convert.FromHexString(trace));
        line.Attributes.AddRange(attributes.Select(Pair));
        return line;
    }

    public static LogsRequest Logs(string service, string category, params LogRecord[] lines) => new()
    {
        ResourceLogs = { new ResourceLogs { Resource = From(service), ScopeLogs = { new ScopeLogs { Scope = new() { Name = category }, LogRecords = { lines } } } } },
    };

    public static MetricsRequest Metrics(string service, params Metric[] metrics) => new()
    {
        ResourceMetrics = { new ResourceMetrics { Resource = From(service), ScopeMetrics = { new ScopeMetrics { Scope = new() { Name = "meter" }, Metrics = { metrics } } } } },
    };

    public static Metric Gauge(string name, double value, double after = 0, params (string Key, string Value)[] attributes) => new()
    {
        Name = name,
        Unit = "By",
        Gauge = new() { DataPoints = { new NumberPoint { TimeUnixNano = OpsApp.Begin.AddSeconds(after).Nanoseconds(), AsDouble = value, Attributes = { attributes.Select(Pair) } } } },
    };

    /// <param name="counts">Up to 0.1 s, up to 1 s, and above.</param>
    public static Metric Histogram(string name, double sum, double after, params ulong[] counts) => new()
    {
        Name = name,
        Unit = "s",
        Histogram = new()
        {
            AggregationTemporality = 2,
            DataPoints =
            {
                new HistogramPoint { TimeUnixNano = OpsApp.Begin.AddSeconds(after).Nanoseconds(), Sum = sum, Count = counts.Aggregate(0ul, (all, one) => all + one), BucketCounts = { counts }, ExplicitBounds = { 0.1, 1 } },
            },
        },
    };

    public static KeyValue Pair((string Key, string Value) attribute) => new() { Key = attribute.Key, Value = new() { StringValue = attribute.Value } };

    private static Resource From(string service) => new() { Attributes = { Pair(("service.name", service)), Pair(("service.instance.id", $"{service}-1")) } };

    private static ByteString Bytes(long id)
    {
        var bytes = new byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, id);
        return ByteString.CopyFrom(bytes);
    }
}
