using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Npgsql;
using Testing;

namespace PlanService.Tests.Consumers;

/// <summary>What another service measured becomes the plan's value, over a real broker.</summary>
[Collection(OneBroker.Name)]
public sealed class TakeMeasurementTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset At = new(2027, 3, 12, 1, 0, 0, TimeSpan.Zero);
    private readonly Guid _measurement = Guid.CreateVersion7();
    private TrainingSide _training = null!;

    public async ValueTask InitializeAsync() => _training = await TrainingSide.StartAsync();

    public ValueTask DisposeAsync() => _training.DisposeAsync();

    [Fact]
    public async Task The_newest_value_counts_whatever_comes_twice_or_late_and_leads_to_its_source()
    {
        var message = Guid.CreateVersion7();
        await _training.Tell(Told(90), message);
        await _training.Tell(Told(90), message);
        await _training.Tell(Told(100, version: 3));
        await Becomes(latest => latest.GetProperty("value").GetDecimal() == 100);
        await _training.Tell(Told(95, version: 2)); // late
        await _training.Tell(Told(70, version: 4));
        await Becomes(latest => latest.GetProperty("value").GetDecimal() == 70);

        var all = await All("1-07", "output-1");
        var only = Assert.Single(all);
        Assert.Equal(("training", "/training/reports/2570", false), (only.Text("source"), only.Text("link"), only.GetProperty("met").GetBoolean()));
    }

    /// <summary>Of two that hold one and wait for the other, PostgreSQL ends one: under load that ended hundreds.</summary>
    [Fact]
    public async Task Who_waits_for_a_year_holds_none_of_its_days()
    {
        await _training.Tell(Told(90));
        await Becomes(latest => latest.GetProperty("value").GetDecimal() == 90);
        await using var other = new NpgsqlConnection(_training.Money.App.ConnectionString);
        await other.OpenAsync(Ct);
        await using (var transaction = await other.BeginTransactionAsync(Ct))
        {
            await Scalar(other, "select 1 from project_years where code = '1-07' and fiscal_year = 2570 for no key update");
            await _training.Tell(Told(100, version: 2));
            await Wait.Until(async () => await Scalar(other, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0);
            Assert.Equal(1, await Scalar(other, "select count(*) from (select 1 from indicator_days where indicator = 'output-1' for update nowait) held"));
            await transaction.CommitAsync(Ct);
        }

        await Becomes(latest => latest.GetProperty("value").GetDecimal() == 100);
    }

    [Fact]
    public async Task A_count_stands_beside_what_a_person_judged_and_not_in_its_place()
    {
        var judged = await _training.Money.Officer("SP").PostAsJsonAsync(
            "projects/1-03/years/2570/measurements", new { indicator = "output-2", judgement = "พนักงานนำไปใช้จริงทุกส่วนราชการ", met = true }, Ct);
        Assert.Equal(HttpStatusCode.Created, judged.StatusCode);
        await _training.Tell(Told(92, version: 9) with { ProjectCode = "1-03", Indicator = "output-2", MeasuredAt = At.AddDays(1) });
        await Wait.Until(async () => (await All("1-03", "output-2")).Length == 2);
        var latest = (await All("1-03", "output-2")).Single(one => one.GetProperty("isLatest").GetBoolean());
        Assert.True(latest.GetProperty("met").GetBoolean());
        Assert.Equal("manual", latest.Text("source"));
    }

    [Theory]
    [InlineData("output-1", "reports", 1, 0)]
    [InlineData("output-2", "measures", 5, 4)]
    [InlineData("output-3", "channels", 2, 0)]
    public async Task What_the_risk_service_measures_of_4_03_is_judged_and_falls_back(string indicator, string unit, int reached, int fallen)
    {
        foreach (var (value, version, met) in new[] { (reached, 1, true), (fallen, 2, false) })
        {
            await _training.Tell(Told(value, version) with { ProjectCode = "4-03", Indicator = indicator, Unit = unit, Service = "risk", Link = "/risk/registers/2570" });
            await Wait.Until(async () => (await All("4-03", indicator)).Any(one => one.GetProperty("value").GetDecimal() == value));
            var only = Assert.Single(await All("4-03", indicator));
            Assert.Equal(("risk", met), (only.Text("source"), only.GetProperty("met").GetBoolean()));
        }
    }

    private static async Task<long> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture);
    }

    private Task Becomes(Func<JsonElement, bool> wanted) =>
        Wait.Until(async () => (await All("1-07", "output-1")).Any(one => one.GetProperty("isLatest").GetBoolean() && wanted(one)));

    private async Task<JsonElement[]> All(string project, string indicator) =>
        [.. (await _training.Money.App.Client().GetJson($"projects/{project}/years/2570/measurements?indicator={indicator}")).GetProperty("items").EnumerateArray()];

    private IndicatorMeasured Told(decimal value, int version = 1) => new()
    {
        MeasurementId = _measurement,
        Version = version,
        ProjectCode = "1-07",
        Indicator = "output-1",
        FiscalYear = 2570,
        Value = value,
        Unit = "percent",
        Service = "training",
        Link = "/training/reports/2570",
        MeasuredAt = At.AddMinutes(version),
    };
}
