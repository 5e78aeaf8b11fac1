using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OperationsService.Telemetry;
using OperationsService.Telemetry.Map;
using OperationsService.Telemetry.Metrics;
using OperationsService.Telemetry.Storage;
using Testing;
using static OperationsService.Tests.Telemetry.Tellings;

namespace OperationsService.Tests.Telemetry;

/// <summary>What is counted of calls and measurements, and for how long anything is kept.</summary>
public sealed class CountsTests : IAsyncLifetime
{
    private readonly OpsApp _app = OpsApp.TakeReceiving();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Calls_between_services_the_database_and_the_broker_are_counted_by_the_minute()
    {
        for (var call = 0; call < 10; call++)
        {
            var trace = NewTrace();
            await _app.Tell(Tellings.Traces("gateway", "Microsoft.AspNetCore", Span(trace, 1, null, "POST", after: call, ms: 100), Span(trace, 2, 1, "POST", after: call, ms: 95, kind: Client, remote: false)));
            await _app.Tell(Tellings.Traces("plan", "Microsoft.AspNetCore", Span(trace, 3, 2, "POST /api", after: call, ms: call == 0 ? 1000 : 50, attributes: ("http.response.status_code", call == 0 ? "503" : "200"))));
            await _app.Tell(Tellings.Traces("plan", "Npgsql", Span(trace, 4, 3, "plandb", after: call, ms: 2, kind: Client, remote: false), Span(trace, 5, 3, "plandb", after: call, ms: 2, kind: Client, remote: false)));
            await _app.Tell(Tellings.Traces("plan", "MassTransit", Span(trace, 6, 3, "send", after: call, ms: 1, kind: Producer, remote: false)));
            await _app.Tell(Tellings.Traces("risk", "MassTransit", Span(trace, 7, 6, "receive", after: call, ms: 20, kind: Consumer)));
        }

        await Wait.Until(async () => await Spans() == 70);
        _app.Clock.Set(OpsApp.Begin.AddMinutes(3));
        await _app.InDatabase(async db =>
        {
            while (await CallRound.Count(db, _app.Clock.GetUtcNow(), Ct)) ;
            return 0;
        });
        await using var scope = _app.Services.CreateAsyncScope();
        var map = await scope.ServiceProvider.GetRequiredService<MapQueries>().ServiceMap(OpsApp.Begin.AddMinutes(-5), Ct);
        Assert.Equal(OpsApp.Begin.AddMinutes(2), map.Until, TimeSpan.FromSeconds(1)); // the tests' clock ticks
        Assert.Equal(
            [
                ("gateway", "plan", CallKind.Http, 10, 1), ("outside", "gateway", CallKind.Http, 10, 0), ("plan", "postgresql", CallKind.Database, 20, 0),
                ("plan", "rabbitmq", CallKind.Message, 10, 0), ("rabbitmq", "risk", CallKind.Message, 10, 0),
            ],
            map.Calls.Select(call => (call.From, call.To, call.Kind, (int)call.Count, (int)call.Errors)));
        var toPlan = map.Calls[0];
        Assert.InRange(toPlan.P50Ms, 50, 60);
        Assert.InRange(toPlan.P99Ms, 1000, 1200);
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<MapQueries>().ServiceMap(OpsApp.Begin.AddMinutes(2), Ct)).Calls);
    }

    [Fact]
    public async Task A_series_has_one_point_a_minute_and_none_for_a_minute_in_which_nothing_changed()
    {
        foreach (var (value, after) in (IEnumerable<(double, double)>)[(100, 0), (120, 30), (120, 70), (130, 130)])
            await _app.Tell(Metrics("plan", Gauge("dotnet.process.memory.working_set", value, after, ("ignored", "value")), Histogram("http.server.request.duration", value, after, 1, (ulong)value, 3)));
        await Wait.Until(async () => (await Series("http.server.request.duration")).Any(series => series.Points[^1].Value == 130));

        var memory = Assert.Single(await Series("dotnet.process.memory.working_set"));
        Assert.Equal(("plan", "plan-1", "By", InstrumentKind.Gauge), (memory.Service, memory.Instance, memory.Unit, memory.Kind));
        Assert.Empty(memory.Attributes);
        Assert.Equal([(OpsApp.Begin, 120), (OpsApp.Begin.AddMinutes(2), 130)], memory.Points.Select(point => (point.At, point.Value)));
        var durations = Assert.Single(await Series("http.server.request.duration"));
        Assert.Equal([0.1, 1], durations.Bounds);
        Assert.Equal([1, 130, 3], durations.Points[^1].Buckets);
        Assert.Equal(134, durations.Points[^1].Count);
        await using var scope = _app.Services.CreateAsyncScope();
        Assert.Equal(130, Assert.Single(Assert.Single(await scope.ServiceProvider.GetRequiredService<MetricQueries>().Latest("dotnet.process.memory.working_set", Ct)).Points).Value);
    }

    [Fact]
    public async Task Days_whose_time_is_over_are_dropped_and_those_to_come_are_made()
    {
        foreach (var days in (int[])[0, 1, 12])
            await _app.Tell(Tellings.Traces("plan", "test", Span(NewTrace(), 1, null, "GET", after: -days * 86_400)));
        await Wait.Until(async () => await Spans() == 3);
        var dropped = await _app.InDatabase(db => DayRetention.Tidy(db, new TelemetrySettings { KeepDays = 10 }, OpsApp.Begin, Ct));
        Assert.Equal([new DateOnly(2027, 2, 17)], dropped);
        Assert.Equal(2, await Spans());
        Assert.Equal([new(2027, 2, 28), new(2027, 3, 1), new(2027, 3, 2), new(2027, 3, 3)], (await _app.InDatabase(async db =>
        {
            await using var sql = await Sql.Open(db, Ct);
            return await DayRetention.Sizes((NpgsqlConnection)db.Database.GetDbConnection(), Ct);
        })).Select(size => size.Day).ToList());
    }

    [Fact]
    public void Of_more_than_there_is_room_for_the_oldest_days_go_but_never_the_last_two()
    {
        static DateOnly Day(int day) => new(2027, 3, day);
        var settings = new TelemetrySettings { KeepDays = 14, KeepMegabytes = 100 };
        Assert.Empty(DayRetention.Over([(Day(8), 50_000_000), (Day(10), 50_000_000)], Day(10), settings));
        Assert.Equal([Day(7), Day(8)], DayRetention.Over([(Day(7), 50_000_000), (Day(8), 50_000_000), (Day(9), 40_000_000), (Day(10), 40_000_000)], Day(10), settings));
        Assert.Equal([Day(8)], DayRetention.Over([(Day(8), 1), (Day(9), 900_000_000), (Day(10), 900_000_000), (Day(11), 0)], Day(10), settings));
    }

    private async Task<IReadOnlyList<Series>> Series(string instrument)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MetricQueries>().ReadSeries([instrument], null, OpsApp.Begin.AddMinutes(-1), Ct);
    }

    private Task<long> Spans() => _app.InDatabase(async db =>
    {
        await using var sql = await Sql.Open(db, Ct);
        return (await sql.Read("select count(*) from telemetry.spans", reader => reader.GetInt64(0), Ct)).Single();
    });
}
