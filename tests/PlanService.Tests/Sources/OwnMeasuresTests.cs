using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Sources;

/// <summary>What the plan counts itself, by what is recorded in it.</summary>
public sealed class OwnMeasuresTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _seed.App.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        await _seed.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _seed.DisposeAsync();

    [Fact]
    public async Task A_step_that_is_done_and_shown_fills_its_indicator_until_it_is_reopened_or_its_evidence_goes()
    {
        await Post("2-11", "steps/1/completion", new { on = "2027-02-08", evidence = Array.Empty<object>() });
        Assert.Null(await _seed.App.Latest("2-11", "output-1")); // nothing shows it yet
        await Post("2-11", "steps/1/evidence", new { evidence = new[] { new { url = "https://example.go.th/order", title = "คำสั่งมอบหมาย" } } });
        var filled = await _seed.App.Latest("2-11", "output-1");
        Assert.Equal((1m, "plan", "plan.step-done", "1", "/plan/projects/2-11/years/2570#step-1", true), (filled.Value(), filled!.Value.Text("source"),
            filled.Value.Text("measure"), filled.Value.Text("measureOf"), filled.Value.Text("link"), filled.Value.GetProperty("met").GetBoolean()));

        await Post("2-11", "steps/1/reopening", new { reason = "คำสั่งถูกยกเลิก" });
        Assert.Null(await _seed.App.Latest("2-11", "output-1"));
        Assert.Equal("withdrawn", Assert.Single(await _seed.App.History("2-11", "output-1")).Text("setAside"));
        await Post("2-11", "steps/1/completion", new { on = "2027-03-10", evidence = Array.Empty<object>() });
        Assert.Equal(1m, (await _seed.App.Latest("2-11", "output-1")).Value());

        var evidence = (await _seed.App.Client().GetJson("projects/2-11/years/2570")).GetProperty("steps")[0].GetProperty("evidence")[0].Text("id");
        await Post("2-11", $"evidence/{evidence}/withdrawal", new { reason = "แนบผิดไฟล์" });
        Assert.Null(await _seed.App.Latest("2-11", "output-1"));
    }

    [Fact]
    public async Task Topics_and_channels_are_counted_once_each_and_of_the_projects_that_the_map_names()
    {
        await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-04", "output-1", "plan.publications", "1-03,1-04"));
        foreach (var (project, title, channel) in new[] { ("1-03", "สิทธิของประชาชน", "website"), ("1-03", " สิทธิของประชาชน", "line"), ("1-03", "ภัยของสินบน", "line"), ("1-04", "กฎหมาย ป.ป.ช.", "website") })
            await Publish(project, title, channel);
        Assert.Equal((2m, 3m), ((await _seed.App.Latest("1-03", "output-1")).Value(), (await _seed.App.Latest("1-04", "output-1")).Value()));

        // Mapped otherwise, the count goes into the history, and the other begins with what is there.
        await Publish("1-01", "ประมวลจริยธรรม", "website");
        await _seed.App.Mapped(_seed.PlanId, MapSetup.Line("1-01", "output-1", "plan.publications"));
        Assert.Equal([("plan.publications", (string?)null), ("plan.channels", "map-changed")],
            (await _seed.App.History("1-01", "output-1")).Select(row => (row.Text("measure"), row.GetProperty("setAside").GetString())));
    }

    [Fact]
    public async Task The_plan_in_force_fills_its_indicators_of_each_of_its_years()
    {
        Assert.Null(await _seed.App.Latest("2-08", "output-1"));
        await _seed.App.Publish(_seed.PlanId);
        foreach (var year in new[] { 2566, 2570 })
            Assert.Equal((1m, 1m), ((await _seed.App.Latest("2-08", "output-1", year)).Value(), (await _seed.App.Latest("2-03", "output-3", year)).Value()));
        Assert.False(await _seed.App.InDatabase(db => db.ProjectYears.AnyAsync(year => year.RecordedAt != null, Ct))); // nothing for a head to confirm
    }

    [Fact]
    public async Task The_ita_score_fills_three_projects_at_once_and_is_corrected_with_a_reason()
    {
        Assert.Equal(HttpStatusCode.OK, (await Score(84.5m)).StatusCode);
        foreach (var project in new[] { "2-03", "2-05", "2-08" })
            Assert.Equal((84.5m, false), ((await _seed.App.Latest(project, "outcome-1")).Value(), (await _seed.App.Latest(project, "outcome-1"))!.Value.GetProperty("met").GetBoolean()));

        var silent = await Score(85.25m);
        Assert.Equal((HttpStatusCode.Conflict, "reason-needed"), (silent.StatusCode, (await silent.Json()).Text("code")));
        Assert.Equal(HttpStatusCode.OK, (await Score(85.25m, "สำนักงาน ป.ป.ช. แก้ไขประกาศผล")).StatusCode);
        Assert.True((await _seed.App.Latest("2-08", "outcome-1"))!.Value.GetProperty("met").GetBoolean());
        Assert.Equal(85.25m, (await _seed.App.Client(null).GetJson("years/2570/ita-score")).GetProperty("score").GetDecimal());

        foreach (var (score, source, fields) in new[] { (101m, "https://itas.nacc.go.th", "score"), (85.255m, "ลิงก์", "score,source") })
        {
            var wrong = await _seed.App.Client().PutAsJsonAsync("years/2570/ita-score", new { score, source }, Ct);
            Assert.Equal(fields, string.Join(',', (await wrong.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name)));
        }

        Assert.Equal(HttpStatusCode.Conflict, (await _seed.App.Client().PutAsJsonAsync("years/2571/ita-score", new { score = 90, source = "https://itas.nacc.go.th" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _seed.App.Client(null).GetAsync("years/2569/ita-score", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _seed.App.Client(Roles.DivisionHead, "SP").PutAsJsonAsync("years/2570/ita-score", new { score = 90, source = "https://itas.nacc.go.th" }, Ct)).StatusCode);
    }

    private Task<HttpResponseMessage> Score(decimal score, string? reason = null) =>
        _seed.App.Client().PutAsJsonAsync("years/2570/ita-score", new { score, source = "https://itas.nacc.go.th/report/2570", reason }, Ct);

    private async Task Publish(string project, string title, string channel) =>
        await Post(project, "publications", new { title, channel, publishedOn = "2027-03-01" });

    private async Task Post(string project, string path, object body)
    {
        var answer = await _seed.App.Client(Roles.DivisionOfficer, "SP").PostAsJsonAsync($"projects/{project}/years/2570/{path}", body, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }
}
