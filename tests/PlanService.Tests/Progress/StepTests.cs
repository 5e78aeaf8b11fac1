using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Progress;

public sealed class StepTests : Recorder
{
    [Fact]
    public async Task A_step_is_done_on_a_day_with_evidence()
    {
        var answer = await Complete(3, evidence: [new { url = "https://example.go.th/photo", title = "ภาพกิจกรรม" }], note: "คำสั่งที่ 12/2570");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        var year = await Year();
        var step = year.GetProperty("steps")[2];
        Assert.Equal(("done", "2027-02-08", "คำสั่งที่ 12/2570", "ผู้ทดสอบ"), (step.Text("status"), step.Text("doneAt"), step.Text("note"), step.Text("recordedBy")));
        Assert.Equal("https://example.go.th/photo", step.GetProperty("evidence")[0].Text("url"));
        Assert.Equal((20, "on-track"), (year.GetProperty("progressPercent").GetInt32(), year.Text("status")));
    }

    [Fact]
    public async Task All_steps_done_is_the_project_done_until_one_is_reopened()
    {
        for (var no = 1; no <= 5; no++)
            Assert.Equal(HttpStatusCode.NoContent, (await Complete(no)).StatusCode);
        Assert.Equal(("done", 100), ((await Year()).Text("status"), (await Year()).GetProperty("progressPercent").GetInt32()));
        Assert.Contains("1-03", (await Seed.App.Client().GetJson("projects?fiscalYear=2570&status=done")).GetProperty("items").EnumerateArray().Select(item => item.Text("code")));

        var reopened = await Officer().PostAsJsonAsync($"{Home}/steps/5/reopening", new { reason = "บันทึกผิดขั้นตอน" }, Ct);
        Assert.Equal(HttpStatusCode.NoContent, reopened.StatusCode);
        Assert.Equal("on-track", (await Year()).Text("status"));
        Assert.True(await Seed.App.InDatabase(db => db.Set<AuditEntry>().AnyAsync(entry => entry.Process == "ReopenStep" && entry.Reason == "บันทึกผิดขั้นตอน", Ct)));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "step-not-done", () => Officer().PostAsJsonAsync($"{Home}/steps/5/reopening", new { reason = "บันทึกผิดขั้นตอน" }, Ct));
    }

    [Fact]
    public async Task A_step_is_done_once()
    {
        await Complete(1);
        await RefusedWithoutChange(HttpStatusCode.Conflict, "step-already-done", () => Complete(1, "2027-03-01"));
    }

    [Fact]
    public async Task The_same_idempotency_key_answers_the_same_again()
    {
        for (var i = 0; i < 2; i++)
        {
            var client = Officer();
            client.DefaultRequestHeaders.Add("Idempotency-Key", "step-1");
            Assert.Equal(HttpStatusCode.NoContent, (await Complete(1, by: client)).StatusCode);
        }
    }

    [Fact]
    public async Task What_is_refused_with_an_idempotency_key_changes_nothing()
    {
        var client = Officer();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "bad-evidence");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { url = "javascript:alert(1)", title = "ลิงก์" }], by: client), "evidence[0].url");
    }

    [Theory]
    [InlineData("2026-09-30")] // before the fiscal year
    [InlineData("2027-10-01")] // after it
    [InlineData("2027-03-13")] // tomorrow
    public Task The_day_lies_in_the_year_and_not_in_the_future(string on) =>
        RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, on), "on");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.go.th/x")]
    [InlineData("เอกสารในแฟ้ม")]
    public Task Evidence_is_a_web_address(string url) =>
        RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { url, title = "หลักฐาน" }]), "evidence[0].url");

    [Fact]
    public async Task Evidence_needs_a_link_or_a_file_and_a_title()
    {
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { title = "หลักฐาน" }]), "evidence[0]");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { fileId = Guid.NewGuid(), title = "หลักฐาน" }]), "evidence[0].fileId");
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Complete(1, evidence: [new { url = "https://example.go.th" }]));
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Officer().PostAsJsonAsync($"{Home}/steps/1/completion", new { note = "ไม่มีวันที่" }, Ct));
    }

    [Fact]
    public Task A_step_that_the_sheet_does_not_have_is_not_found() => RefusedWithoutChange(HttpStatusCode.NotFound, "no-such-step", () => Complete(6));

    [Fact]
    public async Task Only_a_responsible_division_records()
    {
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "division-not-responsible", () => Complete(1, by: Officer("FIN")));
        await RefusedWithoutChange(HttpStatusCode.Forbidden, "division-not-responsible", () => Complete(1, by: Seed.App.Client(Roles.DivisionOfficer)));
        foreach (var role in Roles.All.Except([Roles.DivisionOfficer, Roles.DivisionHead]))
            await RefusedWithoutChange(HttpStatusCode.Forbidden, "not-allowed", () => Complete(1, by: Seed.App.Client(role, "SP")));
        await RefusedWithoutChange(HttpStatusCode.Unauthorized, "sign-in-needed", () => Complete(1, by: Seed.App.Client(null)));
        Assert.Equal(HttpStatusCode.NoContent, (await Complete(1, by: Head())).StatusCode);
    }

    [Fact]
    public async Task What_was_reported_changes_no_more()
    {
        await CloseYear();
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Complete(1));
        await RefusedWithoutChange(HttpStatusCode.Conflict, "year-reported", () => Officer().PutAsJsonAsync($"{Home}/steps/1/due", new { dueOn = "2027-04-01" }, Ct));
    }

    [Fact]
    public async Task A_stale_change_is_refused()
    {
        var client = Officer();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", "\"1\"");
        await RefusedWithoutChange(HttpStatusCode.PreconditionFailed, "stale", () => Complete(1, by: client));

        var fresh = Officer();
        fresh.DefaultRequestHeaders.TryAddWithoutValidation("If-Match", (await fresh.GetAsync(Home, Ct)).Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NoContent, (await Complete(1, by: fresh)).StatusCode);
    }

    [Fact]
    public async Task Officers_who_record_at_the_same_time_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(1, 5).Select(async no => (await Complete(no)).EnsureSuccessStatusCode()));
        var year = await Year();
        Assert.Equal((100, "done"), (year.GetProperty("progressPercent").GetInt32(), year.Text("status")));
    }

    [Fact]
    public async Task A_step_whose_day_has_passed_makes_the_project_late()
    {
        Assert.Equal(HttpStatusCode.NoContent, (await Officer().PutAsJsonAsync($"{Home}/due", new
        {
            steps = new object[] { new { no = 1, dueOn = "2027-03-11" }, new { no = 2, dueOn = "2027-03-12" }, new { no = 3, dueOn = (string?)null } },
        }, Ct)).StatusCode);
        var year = await Year();
        Assert.Equal(("late", "2027-03-11"), (year.Text("status"), year.Text("nextDueOn")));
        Assert.Equal(["late", "not-started", "not-started"], year.GetProperty("steps").EnumerateArray().Take(3).Select(step => step.Text("status")));

        await Complete(1);
        Assert.Equal(("on-track", "2027-03-12"), ((await Year()).Text("status"), (await Year()).Text("nextDueOn")));
        Seed.App.Clock.Set(DateTimeOffset.Parse("2027-03-12T17:00:00Z", CultureInfo.InvariantCulture)); // midnight in Thailand
        Assert.Equal("late", (await Year()).Text("status"));
        await RefusedWithoutChange(HttpStatusCode.BadRequest, "invalid-input", () => Officer().PutAsJsonAsync($"{Home}/steps/2/due", new { dueOn = "2027-10-01" }, Ct), "dueOn");
        await RefusedWithoutChange(HttpStatusCode.NotFound, "no-such-step", () => Officer().PutAsJsonAsync($"{Home}/steps/9/due", new { dueOn = "2027-04-01" }, Ct));
    }
}
