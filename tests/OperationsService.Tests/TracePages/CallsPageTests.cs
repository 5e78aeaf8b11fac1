using System.Net;
using OperationsService.Telemetry.Map;
using OperationsService.Telemetry.Otlp;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.TracePages;

/// <summary>Who called whom, what it came to, and who may see any of it.</summary>
public sealed class CallsPageTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_map_and_the_figures_say_who_called_whom_how_often_and_how_fast()
    {
        Assert.Contains("OTEL_EXPORTER_OTLP_ENDPOINT", await _app.Page("traces/map"), StringComparison.Ordinal);
        await _app.Keep(Recorded.Training());
        _app.Tell(Measured("http.server.request.duration", new Metric { Name = "http.server.request.duration", Unit = "s", Histogram = new() { AggregationTemporality = 2, DataPoints = { new HistogramPoint { TimeUnixNano = Kept.Nanoseconds(0), Count = 4, Sum = 1, BucketCounts = { 3, 1, 0 }, ExplicitBounds = { 0.1, 1 } } } } }));
        _app.Tell(Measured("dotnet.process.memory.working_set", new Metric { Name = "dotnet.process.memory.working_set", Unit = "By", Sum = new() { AggregationTemporality = 2, DataPoints = { new NumberPoint { TimeUnixNano = Kept.Nanoseconds(0), AsInt = 150 * 1_048_576 } } } }));
        _app.Clock.Set(Recorded.Begin.AddMinutes(5));
        await _app.InDatabase(async db =>
        {
            while (await CallRound.Count(db, _app.Clock.GetUtcNow(), TestContext.Current.CancellationToken)) ;
            return true;
        });

        var map = await _app.Page("traces/map");
        Assert.Contains("Gateway → อบรม", map, StringComparison.Ordinal);
        Assert.Contains("RabbitMQ → แผน", map, StringComparison.Ordinal);
        Assert.Contains("แผน → PostgreSQL", map, StringComparison.Ordinal);
        Assert.Contains("class=\"call is-bad", map, StringComparison.Ordinal);
        string figures = "";
        await Wait.Until(async () => (figures = await _app.Page("metrics?minutes=15")).Contains("150", StringComparison.Ordinal));
        Assert.Contains("คำขอ 4 ครั้ง ผิดพลาด 0 ครั้ง", figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_administrators_see_any_of_it_and_only_they_are_led_from_a_problem_to_its_trace()
    {
        foreach (var path in (string[])["traces", $"traces/{new string('4', 32)}", "traces/map", "logs", "metrics"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _app.Browser(Roles.InternalAuditor).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await _app.Browser(null).GetAsync(path)).StatusCode);
        }

        Assert.Matches("/ops/traces/[0-9a-f]{32}", await (await _app.Browser().GetAsync("nowhere")).Content.ReadAsStringAsync());
        Assert.DoesNotContain("/ops/traces/", await (await _app.Browser(Roles.PlanOfficer).GetAsync("nowhere")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static MetricsRequest Measured(string name, Metric metric) => new()
    {
        ResourceMetrics = { new ResourceMetrics { Resource = Kept.From("plan"), ScopeMetrics = { new ScopeMetrics { Scope = new() { Name = name }, Metrics = { metric } } } } },
    };
}
