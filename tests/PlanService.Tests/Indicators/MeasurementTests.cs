using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Indicators;

/// <summary>1-01: output-1 at least 3 channels, output-2 at least 80 per cent, outcome-1 qualitative; 4-03 outcome-1 decreases.</summary>
public sealed class MeasurementTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _seed.InitializeAsync();
        _seed.App.Clock.Set(new(2027, 3, 12, 5, 0, 0, TimeSpan.Zero));
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Theory]
    [InlineData(80, true)]
    [InlineData(79.5, false)]
    public async Task A_value_is_compared_with_the_target(double value, bool met)
    {
        var answer = await Measure("1-01", new { indicator = "output-2", value, note = "แบบทดสอบหลังอบรม", evidence = Array.Empty<object>() });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var body = await answer.Json();
        Assert.Equal((met, "manual", (decimal)value), (body.GetProperty("met").GetBoolean(), body.Text("source"), body.GetProperty("value").GetDecimal()));
        Assert.Equal($"/plan/projects/1-01/years/2570/indicators/output-2#m-{body.Text("id")}", body.Text("link"));
        Assert.NotNull(answer.Headers.ETag);

        var year = (await _seed.App.Client().GetJson("projects/1-01/years/2570")).GetProperty("measurements");
        Assert.Equal(("output-2", met), (year[0].Text("indicator"), year[0].GetProperty("met").GetBoolean()));
        var counts = (await _seed.App.Client().GetJson("years/2570/dashboard")).GetProperty("indicators");
        Assert.Equal((met ? 1 : 0, met ? 0 : 1, 84), (counts.GetProperty("met").GetInt32(), counts.GetProperty("notMet").GetInt32(), counts.GetProperty("unmeasured").GetInt32()));
    }

    [Fact]
    public async Task A_later_measurement_counts_and_the_history_stays()
    {
        await Measure("1-01", new { indicator = "output-2", value = 70 });
        await Measure("1-01", new { indicator = "output-2", value = 85, note = "กรอกผิด ค่าที่ถูกคือ 85" });

        var history = (await _seed.App.Client().GetJson("projects/1-01/years/2570/measurements?indicator=output-2")).GetProperty("items");
        Assert.Equal([(85m, true), (70m, false)], history.EnumerateArray().Select(row => (row.GetProperty("value").GetDecimal(), row.GetProperty("isLatest").GetBoolean())));
        Assert.Equal(0, (await _seed.App.Client().GetJson("projects/1-01/years/2570/measurements?indicator=output-1")).GetProperty("total").GetInt32());
        var entry = await _seed.App.InDatabase((PlanDb db) => db.Set<AuditEntry>().CountAsync(row => row.Subject == "Measurement", Ct));
        Assert.Equal(3, entry); // two added, one superseded
    }

    [Fact]
    public async Task A_qualitative_indicator_is_judged_in_words_by_somebody()
    {
        var answer = await Measure("1-01", new { indicator = "outcome-1", judgement = "ไม่พบการฝ่าฝืนประมวลจริยธรรมตลอดปี", met = true });
        var body = await answer.Json();
        Assert.Equal((true, "ผู้ทดสอบ"), (body.GetProperty("met").GetBoolean(), body.Text("recordedBy")));
        Assert.Equal(JsonValueKind.Null, body.GetProperty("value").ValueKind);
    }

    public static TheoryData<string, string, string> BadInput => new()
    {
        { "1-01", """{"indicator":"output-9","value":1}""", "indicator" },
        { "1-01", """{"indicator":"","value":1}""", "Indicator" },
        { "1-01", """{"value":1}""", "Indicator" },
        { "1-01", """{"indicator":"output-2","value":-1}""", "value" },
        { "1-01", """{"indicator":"output-2","value":100.5}""", "value" },
        { "1-01", """{"indicator":"output-2","value":80.12345}""", "value" },
        { "1-01", """{"indicator":"output-2"}""", "value" },
        { "1-01", """{"indicator":"output-2","value":"มาก"}""", "value" },
        { "1-01", """{"indicator":"output-2","value":10,"met":true}""", "met" },
        { "1-01", """{"indicator":"output-1","value":99999999999999999}""", "value" },
        { "1-01", """{"indicator":"outcome-1","met":true}""", "judgement" },
        { "1-01", """{"indicator":"outcome-1","judgement":"ดี","met":true}""", "judgement" },
        { "1-01", """{"indicator":"outcome-1","judgement":"ไม่พบการฝ่าฝืนประมวลจริยธรรม"}""", "met" },
        { "1-02", """{"indicator":"output-2"}""", "met" },
        { "1-01", """{"indicator":"output-2","value":90,"evidence":[{"title":"ผลสอบ","url":"javascript:alert(1)"}]}""", "evidence[0].url" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task What_can_not_be_a_measurement_is_refused_by_field(string code, string json, string field)
    {
        var answer = await Client("SP").PostAsync($"projects/{code}/years/2570/measurements", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains((await answer.Json()).GetProperty("errors").EnumerateObject(), error => error.Name.Equals(field, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(0, (await _seed.App.Client().GetJson($"projects/{code}/years/2570/measurements")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{"indicator":"output-2","met":true}""", true)]
    [InlineData("""{"indicator":"output-2","met":false}""", false)]
    [InlineData("""{"indicator":"output-2","value":1}""", true)]
    [InlineData("""{"indicator":"output-2","value":0}""", false)]
    public async Task Whether_something_is_there_is_a_number_or_yes_or_no(string json, bool met)
    {
        var answer = await Client("SP").PostAsync("projects/1-02/years/2570/measurements", new StringContent(json, System.Text.Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(met, (await answer.Json()).GetProperty("met").GetBoolean());
    }

    [Fact]
    public async Task A_trend_is_told_once_there_is_something_before_it()
    {
        Assert.Equal(JsonValueKind.Null, (await (await Measure("4-03", new { indicator = "outcome-1", value = 4 }, 2569)).Json()).GetProperty("met").ValueKind);
        Assert.Equal(HttpStatusCode.OK, (await Baseline("4-03", "outcome-1", new { value = 5, source = "สถิติเรื่องร้องเรียน ปี 2565" })).StatusCode);
        Assert.True((await Latest("4-03", 2569)).GetProperty("met").GetBoolean()); // judged again
        Assert.False((await (await Measure("4-03", new { indicator = "outcome-1", value = 4 })).Json()).GetProperty("met").GetBoolean());
        await Measure("4-03", new { indicator = "outcome-1", value = 6, note = "นับใหม่" }, 2569);
        Assert.False((await Latest("4-03", 2569)).GetProperty("met").GetBoolean());
        Assert.True((await Latest("4-03", 2570)).GetProperty("met").GetBoolean()); // 4 after 6
    }

    [Fact]
    public async Task Only_a_trend_has_a_baseline()
    {
        var answer = await Baseline("1-01", "output-2", new { value = 5, source = "สถิติ ปี 2565" });
        Assert.Equal((HttpStatusCode.Conflict, "not-a-trend"), (answer.StatusCode, (await answer.Json()).Text("code")));
        Assert.Equal(HttpStatusCode.NotFound, (await Baseline("4-03", "outcome-9", new { value = 5, source = "สถิติ ปี 2565" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Baseline("4-03", "outcome-1", new { value = -5, source = "สถิติ ปี 2565" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Baseline("4-03", "outcome-1", new { value = 5, source = "" })).StatusCode);
    }

    [Theory]
    [InlineData("9-99", 2570, HttpStatusCode.NotFound)]
    [InlineData("1-01", 2571, HttpStatusCode.NotFound)]
    public async Task There_is_nothing_to_measure_where_no_project_is(string code, int year, HttpStatusCode status) =>
        Assert.Equal(status, (await Measure(code, new { indicator = "output-2", value = 90 }, year)).StatusCode);

    [Fact]
    public async Task A_year_that_has_not_begun_has_no_result()
    {
        _seed.App.Clock.Set(new(2025, 11, 1, 5, 0, 0, TimeSpan.Zero)); // fiscal year 2569
        var answer = await Measure("1-01", new { indicator = "output-2", value = 90 });
        Assert.Equal((HttpStatusCode.Conflict, "year-not-begun"), (answer.StatusCode, (await answer.Json()).Text("code")));
    }

    [Theory]
    [InlineData(Roles.DivisionOfficer, "FIN", HttpStatusCode.Forbidden)]
    [InlineData(Roles.DivisionHead, "SP", HttpStatusCode.Created)]
    [InlineData(Roles.PlanOfficer, "SP", HttpStatusCode.Forbidden)]
    [InlineData(Roles.Executive, null, HttpStatusCode.Forbidden)]
    [InlineData(Roles.InternalAuditor, "IA", HttpStatusCode.Forbidden)]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    public async Task Only_a_responsible_division_measures(string? role, string? division, HttpStatusCode status)
    {
        var answer = await _seed.App.Client(role, division).PostAsJsonAsync("projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 90 }, Ct);
        Assert.Equal(status, answer.StatusCode);
        if (division == "FIN")
            Assert.Equal("division-not-responsible", (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task The_public_reads_results_without_names()
    {
        await Measure("1-01", new { indicator = "output-2", value = 90, note = "นางสาวสมใจ ตรวจ" });
        Assert.Equal(HttpStatusCode.NotFound, (await _seed.App.Client(null).GetAsync("projects/1-01/years/2570/measurements", Ct)).StatusCode);
        await _seed.App.InDatabase((PlanDb db) => db.Database.ExecuteSqlAsync($"update plans set status = 'Published', published_at = now()", Ct));
        var row = (await _seed.App.Client(null).GetJson("projects/1-01/years/2570/measurements")).GetProperty("items")[0];
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, 90m), (row.GetProperty("recordedBy").ValueKind, row.GetProperty("note").ValueKind, row.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public async Task An_unknown_indicator_has_no_history() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _seed.App.Client().GetAsync("projects/1-01/years/2570/measurements?indicator=output-9", Ct)).StatusCode);

    [Fact]
    public async Task Of_many_measurements_at_once_one_is_the_latest()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(value => Measure("1-01", new { indicator = "output-2", value = 80 + value })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        var history = (await _seed.App.Client().GetJson("projects/1-01/years/2570/measurements?indicator=output-2")).GetProperty("items");
        Assert.Equal(6, history.GetArrayLength());
        Assert.Single(history.EnumerateArray(), row => row.GetProperty("isLatest").GetBoolean());
    }

    [Fact]
    public async Task A_stale_measurement_is_refused()
    {
        var client = Client("SP");
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await client.PostAsJsonAsync("projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 90 }, Ct)).StatusCode);
    }

    [Fact]
    public async Task The_same_key_measures_once()
    {
        var client = Client("SP");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "measure-1");
        var body = new { indicator = "output-2", value = 90 };
        var first = await client.PostAsJsonAsync("projects/1-01/years/2570/measurements", body, Ct);
        var second = await client.PostAsJsonAsync("projects/1-01/years/2570/measurements", body, Ct);
        Assert.Equal((await first.Json()).Text("id"), (await second.Json()).Text("id"));
    }

    private HttpClient Client(string division) => _seed.App.Client(Roles.DivisionOfficer, division);

    private Task<HttpResponseMessage> Measure(string code, object body, int year = 2570) =>
        Client("SP").PostAsJsonAsync($"projects/{code}/years/{year}/measurements", body, Ct);

    private Task<HttpResponseMessage> Baseline(string code, string indicator, object body) =>
        Client("SP").PutAsJsonAsync($"projects/{code}/indicators/{indicator}/baseline", body, Ct);

    private async Task<JsonElement> Latest(string code, int year) => (await _seed.App.Client().GetJson($"projects/{code}/years/{year}/measurements"))
        .GetProperty("items").EnumerateArray().Single(row => row.GetProperty("isLatest").GetBoolean());
}
