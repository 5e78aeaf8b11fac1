using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using PlanService.Tests.Sources;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Consumers;

/// <summary>What services say is taken as the map asks for it, and can be learned anew, over a real broker.</summary>
[Collection(OneBroker.Name)]
public sealed class MappedMeasurementTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset At = new(2027, 3, 12, 1, 0, 0, TimeSpan.Zero);
    private readonly Guid _measurement = Guid.CreateVersion7();
    private TrainingSide _services = null!;
    private int _version;
    private string _plan = "";

    private PlanApp App => _services.Money.App;

    public async ValueTask InitializeAsync()
    {
        _services = await TrainingSide.StartAsync();
        _plan = (await App.Client().GetJson("plans")).GetProperty("items")[0].Text("id");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task Only_what_the_map_asks_for_counts_and_the_rest_is_no_error()
    {
        await Say(57, measure: "training.attended"); // a count, where the map asks for those who passed
        await Say(70, of: "1-01"); // of other projects than the map names
        await _services.Tell(Told(70) with { Indicator = "output-9" });
        await Say(91);
        await Becomes(91);
        Assert.Equal(("training.passed-percent", "1-01,1-03"), ((await Only()).Text("measure"), (await Only()).Text("measureOf")));

        // Of a service that names no measure, the map says whether it is the one that measures.
        await _services.Tell(Told(5) with { Measure = null, MeasureOf = null, Service = "risk", MeasurementId = Guid.CreateVersion7() });
        await Say(92);
        await Becomes(92);
        Assert.Equal("training", (await Only()).Text("source"));
        await Say(null);
        await Wait.Until(async () => await App.Latest("1-01", "output-2") is null);
        Assert.Equal("withdrawn", (await Only()).Text("setAside"));
        await Say(88, version: 1); // late
        await Say(93);
        await Becomes(93);
        Assert.Single(await App.History("1-01", "output-2"));
    }

    [Fact]
    public async Task When_the_map_changes_what_a_person_said_counts_and_what_comes_back_counts_again()
    {
        var judged = await _services.Money.Officer().PostAsJsonAsync("projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 60 }, Ct);
        Assert.Equal(HttpStatusCode.Created, judged.StatusCode);
        await Say(91, days: 1);
        await Becomes(91);

        await App.Mapped(_plan, MapSetup.Line("1-01", "output-2", null));
        await Becomes(60);
        Assert.Equal([(null, 60m), ("map-changed", 91m)], (await App.History("1-01", "output-2"))
            .Select(row => (row.GetProperty("setAside").GetString(), row.GetProperty("value").GetDecimal())).OrderBy(row => row.Item2));
        await App.Mapped(_plan, MapSetup.Line("1-01", "output-2", "training.passed-percent", "1-01,1-03"));
        await Becomes(91); // its service has nothing new to say
        await Say(null, days: 1);
        await Becomes(60);
    }

    [Fact]
    public async Task A_year_is_learned_anew_with_the_same_numbers_and_what_people_said_stays()
    {
        await Say(91);
        await Becomes(91);
        await _services.Tell(Told(5) with { ProjectCode = "4-03", Indicator = "output-2", Service = "risk", Measure = "risk.measures-done", MeasureOf = null, MeasurementId = Guid.CreateVersion7() });
        await Wait.Until(async () => await App.Latest("4-03", "output-2") is not null);
        await _services.Money.Officer().PostAsJsonAsync("projects/1-01/years/2570/measurements", new { indicator = "outcome-1", judgement = "ไม่มีผู้ใดถูกร้องเรียน", met = true }, Ct);
        var head = App.Client(Roles.DivisionHead, "SP");
        Assert.Equal(HttpStatusCode.NoContent, (await head.PostAsync("projects/1-01/years/2570/confirmation", null, Ct)).StatusCode);

        var admin = App.Client(Roles.Admin);
        foreach (var _ in new[] { 1, 2 }) // asked for twice, it comes to the same
            Assert.Equal(HttpStatusCode.Accepted, (await admin.PostAsJsonAsync("years/2570/rebuild", new { reason = "กู้คืนฐานข้อมูลจากสำเนาเมื่อวาน" }, Ct)).StatusCode);
        Assert.Equal((0, 2), Counts(await admin.GetJson("years/2570/rebuild")));
        Assert.Null(await App.Latest("1-01", "output-2"));
        Assert.NotNull(await App.Latest("1-01", "outcome-1"));
        await _services.Answer<YearAskedAgain>(asked => asked.FiscalYear == 2570);

        await Say(91);
        await Becomes(91);
        Assert.Equal((1, 1), Counts(await admin.GetJson("years/2570/rebuild")));
        Assert.Equal(JsonValueKind.String, (await App.Client().GetJson("projects/1-01/years/2570")).GetProperty("confirmedAt").ValueKind); // the same number changes nothing
        foreach (var role in Roles.All.Where(role => role != Roles.Admin))
            Assert.Equal(HttpStatusCode.Forbidden, (await App.Client(role).PostAsJsonAsync("years/2570/rebuild", new { reason = "กู้คืนฐานข้อมูลจากสำเนา" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsJsonAsync("years/2590/rebuild", new { reason = "กู้คืนฐานข้อมูลจากสำเนา" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsJsonAsync("years/2570/rebuild", new { reason = "สั้น" }, Ct)).StatusCode);
        var page = await App.Browser(Roles.Admin).GetStringAsync("years/2570/rebuild", Ct);
        Assert.Contains("กู้คืนฐานข้อมูลจากสำเนาเมื่อวาน", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tips_are_a_number_only_where_it_is_told_and_none_of_them_is_met_only_by_none()
    {
        await _services.Tell(Statistics(received: null, At));
        var page = "";
        await Wait.Until(async () => (page = await App.Browser().GetStringAsync("projects/4-05/years/2570/indicators/outcome-1", Ct)).Contains("ไม่เปิดเผยจำนวน", StringComparison.Ordinal));
        Assert.Null(await App.Latest("4-05", "outcome-1"));
        Assert.Null(await App.Latest("2-09", "outcome-1"));

        await _services.Tell(Statistics(received: 0, At.AddDays(2)));
        await Wait.Until(async () => (await App.Latest("4-05", "outcome-1")).Value() == 0);
        await _services.Tell(Statistics(received: 9, At.AddDays(1))); // late
        Assert.True((await App.Latest("2-09", "outcome-1"))!.Value.GetProperty("met").GetBoolean());
        Assert.Equal("/complaints/statistics/corruption/2570", (await App.Latest("4-01", "outcome-3"))!.Value.Text("link"));

        await _services.Tell(Statistics(received: 7, At.AddDays(3)));
        await Wait.Until(async () => (await App.Latest("4-06", "outcome-1")).Value() == 7);
        Assert.Equal(JsonValueKind.Null, (await App.Latest("4-06", "outcome-1"))!.Value.GetProperty("met").ValueKind);
        Assert.Null(await App.Latest("2-09", "outcome-1")); // a person judges
        Assert.Contains("ให้บุคคลวินิจฉัย", await App.Browser().GetStringAsync("projects/2-09/years/2570/indicators/outcome-1", Ct), StringComparison.Ordinal);
    }

    private static (int, int) Counts(JsonElement rebuild) => (rebuild.Int("counting"), rebuild.Int("awaited"));

    private static CorruptionStatisticsPublished Statistics(int? received, DateTimeOffset at) => new()
    {
        FiscalYear = 2570,
        UpToHalf = 1,
        AsOf = new DateOnly(2027, 3, 31),
        At = at,
        Received = received,
        Halves = [],
    };

    private Task Becomes(decimal value) => Wait.Until(async () => (await App.Latest("1-01", "output-2")).Value() == value);

    private async Task<JsonElement> Only() => Assert.Single(await App.History("1-01", "output-2"));

    /// <summary>Null: taken back.</summary>
    private Task Say(decimal? value, string measure = "training.passed-percent", string of = "1-01,1-03", int days = 0, int? version = null)
    {
        var told = Told(value ?? 0) with { Measure = measure, MeasureOf = of, IsWithdrawn = value is null };
        return _services.Tell(told with { MeasuredAt = (version is { } old ? At.AddMinutes(old) : told.MeasuredAt).AddDays(days) });
    }

    private IndicatorMeasured Told(decimal value)
    {
        var version = ++_version;
        return new()
        {
            MeasurementId = _measurement,
            Version = version,
            ProjectCode = "1-01",
            Indicator = "output-2",
            FiscalYear = 2570,
            Value = value,
            Unit = "percent",
            Service = "training",
            Link = "/training/reports/2570",
            MeasuredAt = At.AddMinutes(version),
            Measure = "training.passed-percent",
            MeasureOf = "1-01,1-03",
        };
    }
}
