using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlanService.Data;
using PlanService.Indicators;
using PlanService.Progress;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace PlanService.Tests.Indicators;

/// <summary>Measurements that nobody types in: by what is published, and by what other services report.</summary>
public sealed class OtherSourcesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2027, 3, 12, 5, 0, 0, TimeSpan.Zero);
    private static readonly Actor Consumer = Actor.Service("training");

    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _seed.InitializeAsync();
        _seed.App.Clock.Set(Now);
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task Channels_are_counted_where_something_is_published()
    {
        await Publish("website");
        await Publish("website");
        await Publish("facebook");
        Assert.Equal([(2m, false)], await Latest("output-1"));
        await Publish("line");
        Assert.Equal([(3m, true)], await Latest("output-1"));

        var history = (await _seed.App.Client().GetJson("projects/1-01/years/2570/measurements?indicator=output-1")).GetProperty("items");
        Assert.Equal([3m, 2m, 1m], history.EnumerateArray().Select(row => row.GetProperty("value").GetDecimal()));
        Assert.Equal(("publications", "/plan/projects/1-01/years/2570#publications"), (history[0].Text("source"), history[0].Text("link")));
    }

    [Fact]
    public async Task A_withdrawn_publication_counts_no_more()
    {
        await Publish("website");
        var id = (await (await Publish("facebook")).Json()).Text("id");
        var client = _seed.App.Client(Roles.DivisionOfficer, "SP");
        (await client.PostAsJsonAsync($"projects/1-01/years/2570/publications/{id}/withdrawal", new { reason = "ลงผิดโครงการ" }, Ct)).EnsureSuccessStatusCode();
        Assert.Equal([(1m, false)], await Latest("output-1"));
    }

    [Fact]
    public async Task What_was_measured_earlier_goes_into_the_history()
    {
        await Report(90, "event-2", Now);
        await Report(60, "event-1", Now.AddDays(-3));
        Assert.Equal([(90m, true)], await Latest("output-2"));
        Assert.Equal([90m, 60m], await History());
    }

    [Fact]
    public async Task The_same_thing_told_twice_or_late_changes_nothing()
    {
        await Report(90, "event-1", Now);
        await Report(90, "event-1", Now);
        await Report(50, "event-1", Now.AddDays(-1)); // an older word of the same event
        Assert.Equal([90m], await History());
    }

    [Fact]
    public async Task A_newer_word_of_the_same_thing_replaces_the_older()
    {
        await Report(90, "event-1", Now.AddDays(-2));
        await Report(85, "event-2", Now.AddDays(-1));
        await Report(70, "event-1", Now);
        Assert.Equal([70m, 85m], await History());
        Assert.Equal([(70m, false)], await Latest("output-2"));
        await Report(95, "event-2", Now.AddHours(-1));
        Assert.Equal([70m, 95m], await History());
        Assert.Equal([(70m, false)], await Latest("output-2"));
    }

    [Fact]
    public async Task What_an_indicator_stood_at_on_each_day_stays_when_its_source_says_it_anew()
    {
        await Report(50, "event-1", Now.AddDays(-2), Now.AddDays(-2));
        await Report(60, "event-1", Now.AddDays(-2).AddMinutes(5), Now.AddDays(-2).AddMinutes(5));
        await Report(90, "event-1", Now, Now);
        Assert.Equal([90m], await History());
        var days = await _seed.App.Client(Roles.DivisionOfficer, "SP").GetFromJsonAsync<JsonElement>("projects/1-01/years/2570/indicators/output-2/days", Ct);
        Assert.Equal([(90m, true), (60m, false)], days.GetProperty("items").EnumerateArray().Select(day => (day.GetProperty("value").GetDecimal(), day.GetProperty("met").GetBoolean())));
        var page = await _seed.App.Browser(Roles.DivisionOfficer, "SP").GetStringAsync("projects/1-01/years/2570/indicators/output-2", Ct);
        Assert.Contains("ค่าระหว่างปี", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _seed.App.Client(Roles.DivisionOfficer, "SP").GetAsync("projects/1-01/years/2570/indicators/output-99/days", Ct)).StatusCode);
    }

    private Task<HttpResponseMessage> Publish(string channel) => _seed.App.Client(Roles.DivisionOfficer, "SP").PostAsJsonAsync(
        "projects/1-01/years/2570/publications", new { title = "ประมวลจริยธรรม", channel, publishedOn = "2027-03-01" }, Ct);

    private Task<bool> Report(decimal value, string sourceId, DateTimeOffset at, DateTimeOffset? told = null) => _seed.App.InDatabase(async (PlanDb db) =>
    {
        var work = (await db.FindWork("1-01", new FiscalYear(2570), Consumer, Ct))!;
        await db.Measure(work, new("output-2", value, null, null, null, "training", sourceId, $"/training/events/{sourceId}", at), Consumer, told ?? Now, Ct);
        await db.SaveChangesAsync(Ct);
        return true;
    });

    private async Task<List<(decimal Value, bool Met)>> Latest(string indicator) =>
    [
        .. (await _seed.App.InDatabase((PlanDb db) => db.Measurements.Where(row => row.IsLatest && row.Indicator == indicator).ToListAsync(Ct)))
            .Select(row => (row.Value!.Value, row.Met!.Value)),
    ];

    private Task<List<decimal>> History() => _seed.App.InDatabase((PlanDb db) =>
        db.Measurements.Where(row => row.Indicator == "output-2").OrderByDescending(row => row.MeasuredAt).Select(row => row.Value!.Value).ToListAsync(Ct));
}
