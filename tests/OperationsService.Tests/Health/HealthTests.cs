using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperationsService.Health;
using Testing;

namespace OperationsService.Tests.Health;

/// <summary>How the services are, since when, and how it is remembered: asked of replicas that stop and come back.</summary>
public sealed class HealthTests : IAsyncLifetime
{
    private readonly ToldService _first = new("plan", "plan-1");
    private readonly ToldService _second = new("plan", "plan-2");
    private readonly OpsApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _first.StartAsync();
        await _second.StartAsync();
        Watch(_app);
        _app.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task A_replica_that_stops_a_deploy_and_the_growth_of_a_database_are_told_since_when()
    {
        var plan = await Round(plan => plan.GetProperty("replicas").GetArrayLength() == 2 && plan.Text("status") == "healthy");
        Assert.Equal(["plan-1", "plan-2"], plan.GetProperty("replicas").EnumerateArray().Select(replica => replica.Text("instance")).Order());
        Assert.Equal((52_000_000, "20270101000000_Initial"), (plan.GetProperty("database").GetProperty("bytes").GetInt64(), plan.GetProperty("database").Text("migration")));
        Assert.Equal(JsonValueKind.Null, plan.GetProperty("database").GetProperty("grownInDay").ValueKind);
        Assert.Equal(4, plan.GetProperty("gauges").GetProperty("failed-sign-ins").GetInt32());
        Assert.Equal((3, 1), (plan.GetProperty("outbox").GetProperty("waiting").GetInt32(), plan.GetProperty("outbox").GetProperty("resting").GetInt32()));
        var risk = (await Services()).Single(service => service.Text("name") == "risk");
        Assert.Equal("silent", risk.Text("status"));
        var since = risk.GetProperty("since").GetDateTimeOffset();
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (risk.GetProperty("lastDeploy").ValueKind, risk.GetProperty("replicas")[0].GetProperty("instance").ValueKind));

        await _second.StopAsync();
        plan = await Round(plan => plan.Text("status") == "degraded");
        var stopped = plan.GetProperty("replicas").EnumerateArray().Single(replica => replica.Text("status") == "silent");
        Assert.Equal("plan-2", stopped.Text("instance"));
        Assert.True(stopped.GetProperty("since").GetDateTimeOffset() > stopped.GetProperty("answeredAt").GetDateTimeOffset());
        Assert.Equal(since, (await Services()).Single(service => service.Text("name") == "risk").GetProperty("since").GetDateTimeOffset()); // still the same silence

        // One replica after the other gets the new version: that is one deploy. Then the way back, which is another.
        await _second.StartAsync();
        _first.Version = "1.1.0";
        await Round(plan => plan.GetProperty("replicas").EnumerateArray().Select(replica => replica.Text("version")).Distinct().Count() == 2);
        await Round(plan => plan.GetProperty("lastDeploy").Text("version") == "1.1.0");
        _second.Version = "1.1.0";
        _first.Status = "degraded";
        await Round(plan => plan.GetProperty("replicas").EnumerateArray().All(replica => replica.Text("version") == "1.1.0") && plan.Text("status") == "degraded");
        (_first.Status, _first.Version, _second.Version) = ("healthy", "1.0.0+0123456789abcdef", "1.0.0+0123456789abcdef");
        await Round(plan => plan.GetProperty("lastDeploy").Text("version") == "1.0.0+0123456789abcdef" && plan.Text("status") == "healthy");
        var one = await _app.Client().GetJson("services/plan");
        Assert.Equal(["1.0.0+0123456789abcdef", "1.1.0", "1.0.0+0123456789abcdef"], one.GetProperty("deploys").EnumerateArray().Select(deploy => deploy.Text("version")));
        Assert.Equal(12_345, one.GetProperty("statements").GetProperty("slowest")[0].GetProperty("calls").GetInt64());
        Assert.Equal(100, one.GetProperty("day").GetProperty("upPercent").GetDecimal()); // with one replica it worked on
        Assert.Equal(0, (await _app.Client().GetJson("services/risk")).GetProperty("day").GetProperty("upPercent").GetDecimal());

        var disk = (await _app.Client().GetJson("server")).GetProperty("disk");
        Assert.InRange(disk.GetProperty("freeBytes").GetInt64(), 1, disk.GetProperty("totalBytes").GetInt64());

        _first.Bytes = _second.Bytes = 60_000_000;
        _app.Clock.Advance(TimeSpan.FromDays(1));
        await Round(plan => plan.GetProperty("database").GetProperty("grownInDay") is { ValueKind: JsonValueKind.Number } grown && grown.GetInt64() == 8_000_000);
    }

    [Fact]
    public async Task Several_replicas_of_this_service_ask_once_and_a_restart_forgets_nothing()
    {
        await Round(plan => plan.Text("status") == "healthy");
        var since = (await Plan()).GetProperty("since").GetDateTimeOffset();
        await using (var other = new OpsApp { ConnectionString = _app.ConnectionString })
        {
            Watch(other);
            other.Clock.Set(_app.Clock.GetUtcNow());
            var before = await Counted();
            foreach (var app in (OpsApp[])[_app, other])
                app.Clock.Advance(HealthRound.Every);
            await Task.WhenAll(Look(_app), Look(other), Look(other), Look(_app));
            await Wait.Until(async () => await Counted() > before);
            Assert.Equal(before + 1, await Counted());
            Assert.Equal(since, Plan(await other.Client().GetJson("services")).GetProperty("since").GetDateTimeOffset());
        }
    }

    private void Watch(OpsApp app)
    {
        app.Settings["Platform:OperationsKey"] = ToldService.Key;
        app.Settings["services:plan:http:0"] = _first.Address;
        app.Settings["services:plan:http:1"] = _second.Address;
        app.Settings["services:risk:http:0"] = "http://127.0.0.1:1";
        app.Settings["Health:DataPath"] = Path.GetTempPath();
    }

    /// <summary>Rounds go on until the plan service is as expected.</summary>
    private async Task<JsonElement> Round(Func<JsonElement, bool> isExpected)
    {
        var plan = default(JsonElement);
        await Wait.Until(async () =>
        {
            _app.Clock.Advance(HealthRound.Every);
            await Look(_app);
            plan = (await Services()).FirstOrDefault(service => service.Text("name") == "plan");
            return plan.ValueKind is JsonValueKind.Object && isExpected(plan);
        }, () => plan.ToString());
        return plan;
    }

    private static async Task Look(OpsApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HealthRound>().Look(TestContext.Current.CancellationToken);
    }

    private async Task<IEnumerable<JsonElement>> Services() => (await _app.Client().GetJson("services")).GetProperty("items").EnumerateArray();

    private async Task<JsonElement> Plan() => Plan(await _app.Client().GetJson("services"));

    private static JsonElement Plan(JsonElement answer) => answer.GetProperty("items").EnumerateArray().Single(service => service.Text("name") == "plan");

    private Task<int> Counted() => _app.InDatabase(db => db.ServiceSamples.Where(sample => sample.Service == "plan").SumAsync(sample => sample.Whole + sample.Partly + sample.Down));
}
