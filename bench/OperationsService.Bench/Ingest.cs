using System.Diagnostics;
using System.Globalization;
using Google.Protobuf;
using OperationsService.Telemetry.Otlp;
using Testing;

namespace OperationsService.Bench;

/// <summary>Spans a second from the first byte of a request to the commit. Sender, service and PostgreSQL run on the same cores: on one, if taskset says so.</summary>
internal static class Ingest
{
    private const int Requests = 400, PerRequest = 512; // as an exporter sends at most at once
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    public static async Task Measure(App app)
    {
        using var http = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{app.HttpPort}")) };
        http.DefaultRequestHeaders.Add(OtlpDoor.KeyHeader, Bench.Key);
        var bodies = Enumerable.Range(0, Requests).Select(_ => Request().ToByteArray()).ToList();
        await Send(http, bodies, TimeSpan.FromSeconds(5)); // warm
        await Wait.Until(async () => await Counted(app) is var before && before > 0);
        var (from, start) = (await Counted(app), Stopwatch.GetTimestamp());
        var refused = await Send(http, bodies, Time);
        var (spans, seconds) = (await Counted(app) - from, Stopwatch.GetElapsedTime(start).TotalSeconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{spans / seconds:n0} spans a second on {Environment.ProcessorCount} core(s), {bodies[0].Length / PerRequest} bytes each; {refused} times the queue was full and the sender waited\n"));
    }

    private static async Task<int> Send(HttpClient http, List<byte[]> bodies, TimeSpan time)
    {
        var (start, refused) = (Stopwatch.GetTimestamp(), 0);
        for (var next = 0; Stopwatch.GetElapsedTime(start) < time;)
        {
            using var content = new ByteArrayContent(bodies[next % bodies.Count]) { Headers = { { "Content-Type", "application/x-protobuf" } } };
            using var answer = (await http.PostAsync(new Uri("/v1/traces", UriKind.Relative), content)).EnsureSuccessStatusCode();
            if (Answer.Parser.ParseFrom(await answer.Content.ReadAsByteArrayAsync()).PartialSuccess is null)
                next++;
            else
                await Task.Delay(10 + (refused++ % 2)); // as full as it gets: what is measured is the writing
        }

        return refused;
    }

    private static Task<long> Counted(App app) => app.InDatabase(async db =>
    {
        await using var sql = await OperationsService.Telemetry.Sql.Open(db, default);
        return (await sql.Read("select coalesce(sum(count), 0)::bigint from telemetry.intake where signal = 0 and outcome = 0", reader => reader.GetInt64(0), default)).Single();
    });

    /// <summary>Traces of eight spans, as a service tells them: a request, what it asked of others, six statements.</summary>
    private static TracesRequest Request()
    {
        var now = (ulong)(TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        List<Span> spans = [];
        for (var trace = 0; trace < PerRequest / 8; trace++)
        {
            var id = ByteString.CopyFrom(Guid.NewGuid().ToByteArray());
            var root = Id();
            spans.Add(Span(id, root, null, 2, "POST /api/v1/complaints/{id}/assignment", now, ("http.request.method", "POST"), ("http.route", "/api/v1/complaints/{id}/assignment"), ("url.path", "/complaints/api/v1/complaints/0190b1c4-7d3e-7000-8000-081234567890/assignment"), ("url.scheme", "http"), ("http.response.status_code", "204"), ("network.protocol.version", "1.1")));
            spans.Add(Span(id, Id(), root, 3, "GET", now, ("http.request.method", "GET"), ("server.address", "localhost"), ("server.port", "20123"), ("http.response.status_code", "200")));
            for (var statement = 0; statement < 6; statement++)
                spans.Add(Span(id, Id(), root, 3, "complaintdb", now, ("db.system.name", "postgresql"), ("db.namespace", "complaintdb"), ("server.address", "localhost"), ("db.query.text", "SELECT c.id, c.subject, c.status FROM complaints AS c WHERE c.division = @division AND c.status = 'open' ORDER BY c.due_on, c.id LIMIT 50")));
        }

        return new() { ResourceSpans = { new ResourceSpans { Resource = new() { Attributes = { Pair("service.name", "complaints"), Pair("service.instance.id", "complaints-1") } }, ScopeSpans = { new ScopeSpans { Scope = new() { Name = "Microsoft.AspNetCore" }, Spans = { spans } } } } } };
    }

    private static Span Span(ByteString trace, ByteString id, ByteString? parent, int kind, string name, ulong now, params (string Key, string Value)[] attributes) => new()
    {
        TraceId = trace,
        SpanId = id,
        ParentSpanId = parent ?? ByteString.Empty,
        Kind = kind,
        Name = name,
        StartTimeUnixNano = now,
        EndTimeUnixNano = now + 5_000_000,
        Attributes = { attributes.Select(one => Pair(one.Key, one.Value)) },
    };

    private static ByteString Id() => ByteString.CopyFrom(BitConverter.GetBytes(Random.Shared.NextInt64(1, long.MaxValue)));

    private static KeyValue Pair(string key, string value) => new() { Key = key, Value = new() { StringValue = value } };
}
