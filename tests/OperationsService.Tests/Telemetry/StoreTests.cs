using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Logs;
using Testing;
using static OperationsService.Tests.Telemetry.Tellings;

namespace OperationsService.Tests.Telemetry;

/// <summary>Traces and lines of logs, found again.</summary>
public sealed class StoreTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.TakeReceiving();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Traces_are_listed_by_what_some_work_in_them_was_like_each_once_page_by_page()
    {
        // Six complaints through gateway and service; the third is slow, and after the fifth a consumer fails.
        var traces = Enumerable.Range(0, 6).Select(_ => NewTrace()).ToList();
        await _app.Tell(Tellings.Traces("gateway", "Microsoft.AspNetCore", [.. traces.Select((trace, place) =>
            Span(trace, 1, null, "POST /complaints/{**rest}", after: place, ms: place == 2 ? 2500 : 30, attributes: [("http.response.status_code", "201"), ("http.route", "/complaints/{**rest}")]))]));
        await _app.Tell(Tellings.Traces("complaints", "Microsoft.AspNetCore", [.. traces.Select((trace, place) =>
            Span(trace, 3, 1, "POST /api/v1/complaints", after: place + 0.005, ms: place == 2 ? 2400 : 20, attributes: ("http.route", "/api/v1/complaints")))]));
        await _app.Tell(Tellings.Traces("plan", "MassTransit", Span(traces[4], 5, 3, "plan-signals receive", after: 4.5, ms: 1000, kind: Consumer, failed: true)));
        await _app.Tell(Tellings.Traces("gateway", "System.Net.Http", Span(traces[0], 7, 1, "GET", after: 0.001, kind: Client, failed: true, remote: false, attributes: ("http.response.status_code", "412")))); // told no: nothing is broken
        await _app.Tell(Tellings.Traces("risk", "Platform", Span(NewTrace(), 1, null, "round", after: 100, kind: 1)));
        await Wait.Until(async () => (await List("")).Items.Count == 7);

        var first = await List("limit=4");
        Assert.Equal([.. traces[3..].AsEnumerable().Reverse()], first.Items[1..].Select(item => item.Text("traceId")));
        var second = await List($"limit=4&after={first.Next}");
        Assert.Equal([traces[2], traces[1], traces[0]], second.Items.Select(item => item.Text("traceId")));
        Assert.Null(second.Next);

        var fifth = first.Items.Single(item => item.Text("traceId") == traces[4]);
        Assert.Equal(("gateway", "POST /complaints/api/v1/complaints", 30d, 1500d, 201, true, 3), (
            fifth.Text("service"), fifth.Text("name"), fifth.GetProperty("durationMs").GetDouble(), fifth.GetProperty("totalMs").GetDouble(), fifth.GetProperty("httpStatus").GetInt32(),
            fifth.GetProperty("hasError").GetBoolean(), fifth.GetProperty("spans").GetInt32()));
        Assert.Equal(["gateway", "complaints", "plan"], fifth.GetProperty("services").EnumerateArray().Select(service => service.GetString()));

        Assert.Equal([traces[4]], await Found("error=true"));
        Assert.False(second.Items.Single(item => item.Text("traceId") == traces[0]).GetProperty("hasError").GetBoolean());
        Assert.Equal([traces[4]], await Found("error=true&service=plan"));
        Assert.Empty(await Found("error=true&service=gateway"));
        Assert.Equal([traces[4]], await Found("service=plan"));
        Assert.Equal(6, (await Found("service=complaints")).Count);
        Assert.Equal([traces[2]], await Found("service=complaints&minDurationMs=500"));
        Assert.Equal([traces[2]], await Found("minDurationMs=2000"));
        Assert.Equal([traces[4], traces[2]], await Found("minDurationMs=700"));
        Assert.Equal(6, (await Found("name=api/v1/COMPLAINTS")).Count);
        Assert.Empty(await Found("name=100%25"));
        Assert.Equal(2, (await Found("since=2027-03-01T03:00:05Z")).Count);
        Assert.Equal([traces[0]], await Found("until=2027-03-01T10:00:01%2B07:00"));
        Assert.Equal(6, (await Found("error=false&service=complaints")).Count);
        foreach (var (wrong, field) in (IEnumerable<(string, string)>)[("minDurationMs=-1", "minDurationMs"), ("after=yesterday", "after"), ("since=soon", "since"), ("limit=0", "limit")])
            Assert.Equal([field], (await (await _app.Client().GetAsync($"traces?{wrong}", Ct)).Json()).Fields());
    }

    [Fact]
    public async Task Logs_are_found_by_service_level_words_and_trace()
    {
        var trace = NewTrace();
        await _app.Tell(Logs("plan", "PlanService.Budget", Line("Reservation 7 is held", 9, 1, trace), Line("MeasureRound failed and is tried again", 17, 2, trace,
            ("exception.type", "Npgsql.PostgresException"), ("exception.stacktrace", "Npgsql.PostgresException: 40001: could not\n   at Npgsql.Read() in Reader.cs:line 7\n   at PlanService.Save()"), ("db.response.status_code", "40001"))));
        await _app.Tell(Logs("risk", "RiskService.Register", Line("The register is published", 9, 3)));
        await Wait.Until(async () => (await Read(new())).Items.Count == 3);

        Assert.Equal(["The register is published", "MeasureRound failed and is tried again", "Reservation 7 is held"], (await Read(new())).Items.Select(log => log.Text));
        Assert.Equal(["Reservation 7 is held"], (await Read(new(Words: "BUDGET", AtLeast: LogLevel.Information, Until: OpsApp.Begin.AddSeconds(2)))).Items.Select(log => log.Text));
        Assert.Equal(["The register is published"], (await Read(new(Service: "risk"))).Items.Select(log => log.Text));
        var failure = Assert.Single((await Read(new(AtLeast: LogLevel.Warning))).Items);
        Assert.Equal((LogLevel.Error, "PlanService.Budget", "plan-1", trace, "Npgsql.PostgresException", "40001"),
            (failure.Level, failure.Category, failure.Instance, failure.TraceId, failure.ExceptionType, failure.Attributes["db.response.status_code"]));
        Assert.Equal("   at Npgsql.Read() in Reader.cs:line 7\n   at PlanService.Save()", failure.StackTrace);
        await using var scope = _app.Services.CreateAsyncScope();
        var logs = scope.ServiceProvider.GetRequiredService<LogQueries>();
        Assert.Equal(["Reservation 7 is held", "MeasureRound failed and is tried again"], (await logs.LogsOfTrace(trace, Ct)).Select(log => log.Text));
        var page = await logs.FindLogs(new(), null, Ct, pageSize: 2);
        Assert.Equal(["Reservation 7 is held"], (await logs.FindLogs(new(), page.Next, Ct, pageSize: 2)).Items.Select(log => log.Text));
    }

    private async Task<(List<JsonElement> Items, string? Next)> List(string query)
    {
        var answer = await _app.Client().GetJson($"traces?{query}");
        return ([.. answer.GetProperty("items").EnumerateArray()], answer.GetProperty("next").GetString());
    }

    private async Task<List<string>> Found(string query) => [.. (await List(query)).Items.Select(item => item.Text("traceId"))];

    private async Task<Keyset<StoredLog>> Read(LogFilter filter)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LogQueries>().FindLogs(filter, null, Ct);
    }
}
