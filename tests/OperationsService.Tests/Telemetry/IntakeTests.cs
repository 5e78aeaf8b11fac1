using System.Net;
using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Otlp;
using ServiceDefaults.SignIn;
using Testing;
using static OperationsService.Tests.Telemetry.Tellings;

namespace OperationsService.Tests.Telemetry;

/// <summary>How telemetry comes in, and who is turned away.</summary>
public sealed class IntakeTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.TakeReceiving();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Spans_come_by_grpc_and_by_http_packed_or_not_and_are_one_trace()
    {
        var trace = NewTrace();
        Assert.Equal((HttpStatusCode.OK, "0"), await _app.Call("trace.v1.TraceService", Tellings.Traces("gateway", "Microsoft.AspNetCore",
            Span(trace, 1, null, "POST /complaints/{**rest}", ms: 120, attributes: [("http.response.status_code", "201"), ("http.route", "/complaints/{**rest}")]))));
        await _app.Tell(Tellings.Traces("complaints", "Microsoft.AspNetCore", Span(trace, 3, 2, "POST /api/v1/complaints", after: 0.02, ms: 80)));
        await _app.Tell(Tellings.Traces("complaints", "Npgsql", Span(trace, 4, 3, "complaintdb", after: 0.03, ms: 5, kind: Client, remote: false, attributes: [("db.query.text", "select 'นายสมชาย' where id = 17")])), packed: true);

        await Wait.Until(async () => (await _app.Client().GetAsync($"traces/{trace}", Ct)) is { StatusCode: HttpStatusCode.OK } answer && (await answer.Json()).GetProperty("spans").GetArrayLength() == 3);
        var spans = (await _app.Client().GetJson($"traces/{trace}")).GetProperty("spans").EnumerateArray().ToList();
        Assert.Equal(["gateway", "complaints", "complaints"], spans.Select(span => span.Text("service")));
        Assert.Equal([null, "0000000000000002", "0000000000000003"], spans.Select(span => span.GetProperty("parentId").GetString()));
        Assert.Equal(["server", "server", "client"], spans.Select(span => span.Text("kind")));
        Assert.Equal(("0000000000000001", trace, "POST /complaints/{**rest}", 120d, OpsApp.Begin, "unset"),
            (spans[0].Text("spanId"), spans[0].Text("traceId"), spans[0].Text("name"), spans[0].GetProperty("durationMs").GetDouble(), spans[0].GetProperty("start").GetDateTimeOffset(), spans[0].Text("status")));
        Assert.Equal("201", spans[0].GetProperty("attributes").Text("http.response.status_code"));
        Assert.Equal("select ? where id = ?", spans[2].GetProperty("attributes").Text("db.query.text"));

        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync($"traces/{NewTrace()}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Client().GetAsync("traces/none", Ct)).StatusCode);
        foreach (var path in (string[])["traces", $"traces/{trace}"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Client(Roles.PlanOfficer).GetAsync(path, Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Client(null).GetAsync(path, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task Who_has_no_key_is_turned_away_and_the_ports_serve_nothing_else()
    {
        var body = Tellings.Traces("plan", "test", Span(NewTrace(), 1, null, "GET")).ToByteArray();
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Post("/v1/traces", body, key: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _app.Post("/v1/traces", body, key: Exporter.Key + "x")).StatusCode);
        Assert.Equal((HttpStatusCode.Unauthorized, null), await _app.Call("trace.v1.TraceService", new TracesRequest(), key: "guessed")); // which gRPC reads as "unauthenticated"
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Post("/ops/api/v1/traces", body)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _app.Post("/health", body)).StatusCode);

        // Nor is OTLP taken where people come in, not even with the key.
        foreach (var path in (string[])["/v1/traces", "/ops/v1/traces", "/opentelemetry.proto.collector.trace.v1.TraceService/Export"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(_app.Settings["urls"]), path)) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new("application/x-protobuf");
            request.Headers.Add(OtlpDoor.KeyHeader, Exporter.Key);
            using var http = new HttpClient();
            Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendAsync(request, Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task What_can_not_be_read_is_not_taken()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _app.Post("/v1/traces", "{}"u8.ToArray(), type: "application/json")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Post("/v1/traces", "no such thing"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _app.Post("/v1/logs", [0xff, 0xff], packed: false)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _app.Post("/v1/traces", new byte[17 * 1024 * 1024], packed: true)).StatusCode);

        await _app.Tell(Tellings.Traces("plan", "test", new Span { Name = "without ids" }, Span(NewTrace(), 1, null, "too old", after: -30 * 86_400), Span(NewTrace(), 1, null, "to come", after: 86_400), Span(NewTrace(), 1, null, "now")));
        await Wait.Until(async () => (await Counts()).Contains(new(TelemetrySignal.Spans, Outcome.Kept, 1)));
        Assert.Equal([new(TelemetrySignal.Spans, Outcome.Kept, 1), new(TelemetrySignal.Spans, Outcome.OutOfTime, 2), new(TelemetrySignal.Spans, Outcome.Unreadable, 1)], await Counts());
    }

    [Fact]
    public void What_is_more_than_may_wait_is_dropped_and_counted_and_who_sent_it_is_told()
    {
        using var counts = new IntakeCounts();
        var queue = new TelemetryQueue(Options.Create(new TelemetrySettings { QueueLength = 1_000 }), counts);
        var request = Tellings.Traces("plan", "test", [.. Enumerable.Range(1, 600).Select(id => Span(NewTrace(), id, null, "GET"))]);
        Assert.Null(queue.Take(request).PartialSuccess);
        Assert.Equal(600, queue.Take(request).PartialSuccess.Rejected);
        Assert.Equal(600, counts.TakeNew()[(TelemetrySignal.Spans, Outcome.QueueFull)]);
        Assert.Empty(counts.TakeNew());
        Assert.True(queue.TryTake(out var first));
        Assert.Equal(600, first.Count);
        Assert.Null(queue.Take(request).PartialSuccess);
    }

    private async Task<IReadOnlyList<IntakeCount>> Counts()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IntakeQueries>().Since(OpsApp.Begin, Ct);
    }
}
