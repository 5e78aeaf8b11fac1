using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.Messaging;
using Testing;

namespace ComplaintService.Tests.PlanProjects;

/// <summary>The complaint service hears of the plan over a real broker.</summary>
[Collection(OneBroker.Name)]
public sealed class KeepPlanProjectsTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Start = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private readonly Guid _series = Guid.CreateVersion7();
    private readonly ComplaintApp _app = new();

    public async ValueTask InitializeAsync()
    {
        _app.Broker = await TestServers.RabbitMq;
        var bus = _app.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => bus.CheckHealth().Status is BusHealthStatus.Healthy);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_newest_version_of_a_plan_is_kept_in_whatever_order_it_comes()
    {
        await Tell(_series, 2, "โครงการใหม่");
        await Wait.Until(async () => (await Kept()).Contains("1-01 โครงการใหม่ 2"));
        await Tell(_series, 1, "โครงการเดิม", more: true);
        await Tell(Guid.CreateVersion7(), 1, "แผนของปีอื่น", firstYear: 2571); // heard after the older one
        await Wait.Until(async () => (await Kept()).Contains("1-01 แผนของปีอื่น 1"));
        Assert.Equal(["1-01 แผนของปีอื่น 1", "1-01 โครงการใหม่ 2"], await Kept());

        await Tell(_series, 3, "โครงการใหม่ที่แก้ไข");
        await Wait.Until(async () => (await Kept()).Contains("1-01 โครงการใหม่ที่แก้ไข 3"));
        Assert.DoesNotContain("1-01 โครงการใหม่ 2", await Kept());
    }

    [Fact]
    public async Task Another_plan_of_the_same_year_replaces_the_one_before()
    {
        await Tell(_series, 4, "แผนเดิม", more: true);
        await Wait.Until(async () => (await Kept()).Count == 2);
        await Tell(Guid.CreateVersion7(), 1, "แผนใหม่", days: 1);
        await Wait.Until(async () => (await Kept()).Contains("1-01 แผนใหม่ 1"));
        Assert.Single(await Kept());
    }

    [Fact]
    public async Task A_service_that_knows_no_plan_asks_for_it_at_its_start()
    {
        var asked = await _app.InDatabase(db => db.Set<OutboxMessage>().Where(message => message.Type.Contains(nameof(PlanMissed))).CountAsync(Ct));
        Assert.Equal(1, asked);
    }

    private Task Tell(Guid series, int version, string name, int firstYear = 2566, int days = 0, bool more = false) =>
        _app.Services.GetRequiredService<IBus>().Publish(
            new PlanPublished
            {
                PlanId = Guid.CreateVersion7(),
                SeriesId = series,
                Version = version,
                Title = "แผน",
                Organization = "อบต.",
                FiscalYears = [firstYear, firstYear + 1, firstYear + 2, firstYear + 3, firstYear + 4],
                Projects = [.. new[] { "1-01", "1-02" }.Take(more ? 2 : 1).Select(code => new PublishedProject
                {
                    Code = code, Name = name, Kind = "project", Dimension = "1", Mission = "1.1", Divisions = ["SP"],
                    Budgets = new Dictionary<int, decimal?>(), Indicators = [],
                })],
                PublishedAt = Start.AddDays(days),
            }, Ct);

    private Task<List<string>> Kept() => _app.InDatabase(async db =>
        (await db.PlanProjects.AsNoTracking().ToListAsync(Ct)).Select(project => FormattableString.Invariant($"{project.Code} {project.Name} {project.Version}")).Order(StringComparer.Ordinal).ToList());
}
