using System.Collections.Concurrent;
using ComplaintService.Corruption.Figures;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Messaging;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The one event of the channel: when it is said, how often, and what is in it.</summary>
[Collection(OneBroker.Name)]
public sealed class FiguresRoundTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task After_a_half_year_the_figures_are_said_once_by_however_many_replicas()
    {
        await Begun(_app);
        await _app.Officer("officer-1");
        for (var report = 0; report < 6; report++)
            await _app.Speak();
        _app.Clock.Set(new(2027, 3, 31, 16, 59, 0, TimeSpan.Zero)); // a minute before April in Thailand
        Assert.Equal(0, await Round(_app));
        await using var replica = _app.Replica();
        foreach (var one in new[] { _app, replica })
            one.Clock.Set(new(2027, 3, 31, 17, 30, 0, TimeSpan.Zero));
        await Task.WhenAll(Task.Run(() => Round(_app)), Task.Run(() => Round(replica)), Task.Run(() => Round(_app)));
        Assert.Equal(0, await Round(replica));

        var said = Assert.Single(await Said());
        Assert.Equal((2570, 1, new DateOnly(2027, 3, 31)), (said.FiscalYear, said.UpToHalf, said.AsOf));
        Assert.Equal((6, 6, 0, 0), (said.Received, said.Waiting, said.InProgress, said.Done));
        Assert.Equal(new CorruptionHalfYear { Half = 1, Received = 6, Waiting = 6, InProgress = 0, Done = 0 }, Assert.Single(said.Halves));

        _app.Clock.Set(new(2027, 10, 1, 0, 0, 0, TimeSpan.Zero));
        await Round(_app);
        Assert.Equal([1, 2], (await Said()).Select(one => one.UpToHalf));
        Assert.Equal([1, 2], (await Said())[1].Halves.Select(half => half.Half));
    }

    [Fact]
    public async Task A_service_that_was_down_says_later_what_it_missed_and_nothing_of_the_time_before_it()
    {
        await Begun(_app);
        await using (var before = _app.Replica())
        {
            await before.Officer("officer-1");
            await before.Speak();
        }

        await using var after = _app.Replica();
        after.Clock.Set(new(2028, 11, 5, 3, 0, 0, TimeSpan.Zero)); // two years later: three half-years were missed, and one more
        _ = after.Services; // it starts, and says it by itself
        await Wait.Until(async () => (await Said()).Count == 2);
        Assert.Equal([(2570, 2), (2571, 2)], (await Said()).Select(said => (said.FiscalYear, said.UpToHalf)));
        Assert.Equal((null, null, 0), ((await Said())[0].Received, (await Said())[0].Waiting, (await Said())[0].Done)); // one report: withheld
        Assert.Equal((0, 0), ((await Said())[1].Received, (await Said())[1].Halves[0].Received)); // a year without: none
        Assert.Equal(0, await Round(after));
    }

    [Fact]
    public async Task It_reaches_the_broker()
    {
        _app.Broker = await TestServers.RabbitMq;
        await Begun(_app);
        var bus = _app.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => bus.CheckHealth().Status is BusHealthStatus.Healthy);
        var heard = new ConcurrentQueue<CorruptionStatisticsPublished>();
        var ear = bus.ConnectReceiveEndpoint($"figures-{Guid.NewGuid():n}", endpoint => endpoint.Handler<CorruptionStatisticsPublished>(context =>
        {
            heard.Enqueue(context.Message);
            return Task.CompletedTask;
        }));
        await ear.Ready;
        _app.Clock.Set(new(2027, 4, 2, 3, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await Round(_app));
        await Wait.Until(() => !heard.IsEmpty);
        Assert.Equal(2570, Assert.Single(heard).FiscalYear);
    }

    [Fact]
    public async Task Nothing_of_a_single_report_ever_stands_in_the_outbox()
    {
        await Begun(_app);
        var officer = await _app.Officer("officer-1");
        var receipt = await _app.Speak();
        await _app.Client().Send("corruption/inbox/messages", new { receipt, text = "งวดที่ 2" });
        var id = await officer.OnlyCase();
        await officer.Step(id, "screening", new { enoughFacts = false, note = "ไม่มีข้อเท็จจริงให้ตรวจสอบ" });
        await officer.Step(id, "closure", new { text = "ยุติเพราะไม่มีข้อเท็จจริง" });
        Assert.Equal(["PlanMissed"], (await Outbox()).Select(message => message.Type.Split('.', ',')[1]).Distinct());
    }

    private async Task<List<CorruptionStatisticsPublished>> Said() =>
        [.. (await Outbox()).Where(message => message.Type.Contains(nameof(CorruptionStatisticsPublished), StringComparison.Ordinal)).Select(message => (CorruptionStatisticsPublished)message.Event)];

    private Task<List<OutboxMessage>> Outbox() => _app.InDatabase(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(message => message.Id).ToListAsync(Ct));

    /// <summary>The service has begun: its first look is over.</summary>
    private static Task Begun(ComplaintApp app) => Wait.Until(() => app.InDatabase(db => db.ToldPeriods.AnyAsync(Ct)));

    private static async Task<int> Round(ComplaintApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FiguresRound>().Run(Ct);
    }
}
