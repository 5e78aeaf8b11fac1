using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Tracking;

/// <summary>What integrations rely on: the verbs that take a tracking code.</summary>
public sealed class TrackComplaintTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_code_sees_state_promise_and_story()
    {
        var (code, id) = await app.Receive();
        var officer = app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await officer.Send($"complaints/{id}/updates", new { text = "ของมาถึงแล้ว", visibleToComplainant = true });
        await officer.Send($"complaints/{id}/updates", new { text = "ผู้รับเหมาเดิมอีกแล้ว", visibleToComplainant = false });

        var seen = await app.Client().GetJson($"tracking/{code}");

        Assert.Equal("in-progress", seen.Text("status"));
        Assert.Equal("PW", seen.Text("division"));
        Assert.False(seen.GetProperty("overdue").GetBoolean());
        Assert.False(seen.GetProperty("canRate").GetBoolean());
        var updates = seen.GetProperty("updates").EnumerateArray().ToList();
        Assert.All(updates, update => Assert.NotEqual("", update.Text("text")));
        Assert.Contains(updates, update => update.Text("text") == "ของมาถึงแล้ว");
        Assert.DoesNotContain("ผู้รับเหมาเดิม", seen.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("ไทย")]
    public async Task A_code_is_read_as_people_type_it(string how)
    {
        var (code, _) = await app.Receive();
        var typed = how == "ไทย"
            ? string.Concat(code.ToLowerInvariant().Replace("0", "o", StringComparison.Ordinal).Select(symbol => char.IsAsciiDigit(symbol) ? (char)('๐' + (symbol - '0')) : symbol))
            : string.Join(how, code.Replace("-", "", StringComparison.Ordinal).Chunk(2).Select(two => new string(two)));
        Assert.Equal("received", (await app.Client().GetJson($"tracking/{Uri.EscapeDataString(typed)}")).Text("status"));
    }

    [Fact]
    public async Task The_answer_is_rated_once_and_reopened_within_thirty_days()
    {
        var (code, id) = await app.Receive();
        var (officer, citizen) = (app.Client(Roles.ComplaintOfficer), app.Client());
        Assert.Equal((HttpStatusCode.Conflict, "not-answered"), await citizen.Send($"tracking/{code}/rating", new { score = 5, @fixed = true }));
        await officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });

        Assert.True((await citizen.GetJson($"tracking/{code}")).GetProperty("canRate").GetBoolean());
        Assert.Equal(HttpStatusCode.BadRequest, (await citizen.Send($"tracking/{code}/rating", new { score = 6, @fixed = true })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await citizen.Send($"tracking/{code}/rating", new { score = 2, @fixed = false, comment = "ยังดับอยู่ 😡" })).Status);
        Assert.Equal((HttpStatusCode.Conflict, "already-rated"), await citizen.Send($"tracking/{code}/rating", new { score = 5, @fixed = true }));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid-input"), await citizen.Send($"tracking/{code}/reopening", new { reason = "            " }));
        Assert.Equal(HttpStatusCode.NoContent, (await citizen.Send($"tracking/{code}/reopening", new { reason = "ต้นหน้าศาลายังดับอยู่" })).Status);
        var seen = await citizen.GetJson($"tracking/{code}");
        Assert.Equal("acknowledged", seen.Text("status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, seen.GetProperty("outcome").ValueKind);
    }

    [Fact]
    public async Task A_merged_complaint_shows_what_became_of_the_other()
    {
        var (first, firstId) = await app.Receive("ถนนทรุดหน้าโรงเรียน");
        var (second, secondId) = await app.Receive("หลุมหน้าโรงเรียน");
        var officer = app.Client(Roles.ComplaintOfficer);
        Assert.Equal(HttpStatusCode.NoContent, (await officer.Send($"complaints/{secondId}/merging", new { into = firstId })).Status);
        await officer.Send($"complaints/{firstId}/resolution", new { outcome = "fixed", text = "ซ่อมถนนแล้ว" });

        var (own, other) = (await app.Client().GetJson($"tracking/{second}"), await app.Client().GetJson($"tracking/{first}"));
        Assert.True(own.GetProperty("merged").GetBoolean());
        Assert.Equal(("resolved", "fixed", "ซ่อมถนนแล้ว"), (own.Text("status"), own.Text("outcome"), own.Text("text")));
        Assert.Equal("หลุมหน้าโรงเรียน", own.Text("subject"));
        Assert.False(own.GetProperty("canRate").GetBoolean());
        Assert.False(other.GetProperty("merged").GetBoolean());
    }

    [Fact]
    public async Task A_reply_to_a_question_moves_the_promise_by_the_days_of_waiting()
    {
        var (code, id) = await app.Receive();
        var due = DateOnly.ParseExact((await app.Client().GetJson($"tracking/{code}")).Text("dueOn"), "yyyy-MM-dd", null);
        await app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        Assert.Equal("waiting", (await app.Client().GetJson($"tracking/{code}")).Text("status"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client().Send($"tracking/{code}/reply", new { text = "เสา 12" })).Status);
        Assert.Equal(due.AddDays(3).ToString("yyyy-MM-dd", null), (await app.Client().GetJson($"tracking/{code}")).Text("dueOn"));
    }

    [Fact]
    public async Task An_answer_with_a_code_is_kept_nowhere()
    {
        var (code, _) = await app.Receive();
        var answer = await app.Client().GetAsync($"tracking/{code}", Ct);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }
}
