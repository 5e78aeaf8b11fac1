using System.Net;
using System.Net.Http.Json;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Progress;

public sealed class RecordTests : Recorder
{
    private Task<HttpResponseMessage> Publish(object publication, HttpClient? by = null) => (by ?? Officer()).PostAsJsonAsync($"{Home}/publications", publication, Ct);

    private Task<HttpResponseMessage> Declare(object status, HttpClient? by = null) => (by ?? Officer()).PutAsJsonAsync($"{Home}/status", status, Ct);

    private static object Publication(string channel = "website", string on = "2027-01-09", string? url = "https://example.go.th/a") =>
        new { title = "ผลประโยชน์ทับซ้อน 10 กรณี", channel, url, publishedOn = on };

    [Fact]
    public async Task A_publication_counts_until_it_is_withdrawn()
    {
        var answer = await Publish(Publication());
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var id = (await answer.Json()).Text("id");
        var publication = (await Year()).GetProperty("publications")[0];
        Assert.Equal(("website", "2027-01-09", "https://example.go.th/a"), (publication.Text("channel"), publication.Text("publishedOn"), publication.Text("url")));

        Assert.Equal(HttpStatusCode.NoContent, (await Officer().PostAsJsonAsync($"{Home}/publications/{id}/withdrawal", new { reason = "บันทึกซ้ำสองครั้ง" }, Ct)).StatusCode);
        Assert.Empty((await Year()).GetProperty("publications").EnumerateArray());
        await RefusedWithoutChange(HttpStatusCode.Conflict, "already-withdrawn", () => Officer().PostAsJsonAsync($"{Home}/publications/{id}/withdrawal", new { reason = "บันทึกซ้ำสองครั้ง" }, Ct));
        await RefusedWithoutChange(HttpStatusCode.NotFound, "not-found", () => Officer().PostAsJsonAsync($"{Home}/publications/{Guid.NewGuid()}/withdrawal", new { reason = "บันทึกซ้ำสองครั้ง" }, Ct));
    }

    [Fact]
    public async Task A_publication_names_a_known_channel_a_web_address_and_a_day_of_the_year()
    {
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Publish(Publication(channel: "นกพิราบ")), "channel");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Publish(Publication(url: "javascript:alert(1)")), "url");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Publish(Publication(on: "2027-03-13")), "publishedOn");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Publish(Publication(on: "2026-01-13")), "publishedOn");
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "division-not-responsible", () => Publish(Publication(), Officer("SW")));
        Assert.Equal(HttpStatusCode.Created, (await Publish(Publication(channel: "เว็บไซต์", url: null))).StatusCode);
    }

    [Fact]
    public async Task Target_groups_are_counted_and_corrected()
    {
        foreach (var count in new[] { 4m, 5m })
            Assert.Equal(HttpStatusCode.NoContent, (await Officer().PutAsJsonAsync($"{Home}/targets/1", new { count, note = "ลงทะเบียนหน้างาน" }, Ct)).StatusCode);
        var target = (await Year()).GetProperty("targets")[0];
        Assert.Equal((4m, 5m), (target.GetProperty("planned").GetDecimal(), target.GetProperty("reached").GetDecimal()));

        await RefusedWithoutChange(HttpStatusCode.NotFound, "no-such-target", () => Officer().PutAsJsonAsync($"{Home}/targets/99", new { count = 1 }, Ct));
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Officer().PutAsJsonAsync($"{Home}/targets/1", new { count = -1 }, Ct));
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Officer().PutAsJsonAsync($"{Home}/targets/1", new { count = 1.234 }, Ct), "count");
    }

    [Fact]
    public async Task What_could_not_be_done_names_one_of_four_reasons()
    {
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Declare(new { status = "could-not" }), "obstacle");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Declare(new { status = "in-progress", obstacle = "no-budget" }), "obstacle");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Declare(new { status = "could-not", obstacle = "too-hot" }));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "remark-needed", () => Declare(new { status = "could-not", obstacle = "other" }));
        Assert.Equal(HttpStatusCode.NoContent, (await Declare(new { status = "could-not", obstacle = "other", text = "วิทยากรป่วย" })).StatusCode);
        var year = await Year();
        Assert.Equal(("could-not", "other", "วิทยากรป่วย", "late"), (year.Text("naccStatus"), year.Text("obstacle"), year.Text("remark"), year.Text("status")));

        await Complete(1); // work went on: the status follows from the steps again
        Assert.Equal("on-track", (await Year()).Text("status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Year()).GetProperty("naccStatus").ValueKind);
    }

    [Fact]
    public async Task Done_while_steps_are_open_needs_a_remark()
    {
        await RefusedWithoutChange(HttpStatusCode.Conflict, "remark-needed", () => Declare(new { status = "done" }));
        Assert.Equal(HttpStatusCode.NoContent, (await Declare(new { status = "done", text = "รวมกับโครงการอื่น" })).StatusCode);
        Assert.Equal("done", (await Year()).Text("status"));
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "division-not-responsible", () => Declare(new { status = "waiting" }, Officer("IA")));
    }

    [Fact]
    public async Task A_head_confirms_what_an_officer_recorded_until_something_changes()
    {
        await RefusedWithoutChange(HttpStatusCode.Conflict, "nothing-recorded", () => Head().PostAsync($"{Home}/confirmation", null, Ct));
        await Complete(1);
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "not-allowed", () => Officer().PostAsync($"{Home}/confirmation", null, Ct));
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "division-not-responsible", () => Head("FIN").PostAsync($"{Home}/confirmation", null, Ct));
        Assert.Equal(HttpStatusCode.NoContent, (await Head().PostAsync($"{Home}/confirmation", null, Ct)).StatusCode);
        Assert.Equal(System.Text.Json.JsonValueKind.String, (await Year()).GetProperty("confirmedAt").ValueKind);
        await RefusedWithoutChange(HttpStatusCode.Conflict, "already-confirmed", () => Head().PostAsync($"{Home}/confirmation", null, Ct));

        await Complete(2);
        Assert.True((await Year()).GetProperty("confirmationLost").GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Year()).GetProperty("confirmedAt").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, (await Head().PostAsync($"{Home}/confirmation", null, Ct)).StatusCode);
        Assert.False((await Year()).GetProperty("confirmationLost").GetBoolean());
    }

    [Fact]
    public async Task A_head_does_not_confirm_an_entry_of_their_own()
    {
        await Complete(1, by: Head());
        await RefusedWithoutChange(HttpStatusCode.Conflict, "own-record", () => Head().PostAsync($"{Home}/confirmation", null, Ct));
        var other = Seed.App.Client(null).As(Roles.DivisionHead, "SP", subject: "another-head");
        Assert.Equal(HttpStatusCode.NoContent, (await other.PostAsync($"{Home}/confirmation", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task What_was_reported_changes_no_more()
    {
        await CloseYear();
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Publish(Publication()));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Declare(new { status = "waiting" }));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Officer().PutAsJsonAsync($"{Home}/targets/1", new { count = 1 }, Ct));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Head().PostAsync($"{Home}/confirmation", null, Ct));
    }
}
