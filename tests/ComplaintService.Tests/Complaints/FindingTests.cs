using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ComplaintService.Tests.Desk;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Complaints;

/// <summary>Whether a complaint about the conduct of staff was founded: who is asked, who sees it, and until when it can be put right.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private const string Examined = "ตรวจบันทึกเวลาและสอบถามผู้เกี่ยวข้องแล้ว";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = ComplaintApp.Take();

    private HttpClient Officer => _app.Client(Roles.ComplaintOfficer, "SP");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_answer_to_a_complaint_about_conduct_says_what_was_found_and_to_no_other()
    {
        var (code, id) = await Receive("conduct");
        Assert.Equal(["finding"], await Wrong(Answer(id, null)));
        Assert.Equal(["finding.reason", "finding.result"], await Wrong(Answer(id, new { reason = "สั้น" })));
        Assert.Equal(HttpStatusCode.NoContent, (await Answer(id, new { result = "founded", reason = Examined })).StatusCode);
        var (_, road) = await Receive("road");
        Assert.Equal(["finding"], await Wrong(Answer(road, new { result = "founded", reason = Examined })));

        var finding = (await Officer.GetJson($"complaints/{id}")).GetProperty("finding");
        Assert.Equal(("founded", Examined), (finding.Text("result"), finding.Text("reason")));
        var seen = await _app.Client().GetStringAsync($"tracking/{code}", Ct);
        Assert.DoesNotContain("มีมูล", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Examined, seen, StringComparison.Ordinal);
        var trail = await _app.InDatabase(db => Task.FromResult(string.Join('\n', db.Set<ServiceDefaults.Audit.AuditEntry>().Select(entry => entry.After))));
        Assert.DoesNotContain(Examined, trail, StringComparison.Ordinal);
        Assert.Contains("Founded", trail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_can_be_put_right_until_it_is_closed_and_is_asked_anew_when_the_work_goes_on()
    {
        var (code, id) = await Receive("bribery");
        await Answer(id, new { result = "unverifiable", reason = Examined });
        var right = new { result = "unfounded", reason = "มีพยานยืนยันว่าเป็นของที่ระลึกตามประเพณี", correction = "พยานมาให้ถ้อยคำเพิ่ม" };
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync($"complaints/{id}/finding", right, Ct)).StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "nothing-corrected"), await Refused(id, right));
        Assert.Contains((await Officer.GetJson($"complaints/{id}")).GetProperty("updates").EnumerateArray(),
            entry => entry.Text("kind") == "finding" && !entry.GetProperty("visibleToComplainant").GetBoolean() && entry.Text("text").Contains("พยานมาให้ถ้อยคำเพิ่ม", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, (await _app.Client().Send($"tracking/{code}/reopening", new { reason = "ยังเรียกรับเงินอยู่เหมือนเดิม" })).Status);
        Assert.Equal((HttpStatusCode.Conflict, "not-resolved"), await Refused(id, right));
        Assert.Equal(JsonValueKind.Null, (await Officer.GetJson($"complaints/{id}")).GetProperty("finding").ValueKind);
        await Answer(id, new { result = "founded", reason = Examined });
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"complaints/{id}/closure")).Status);
        Assert.Equal((HttpStatusCode.Conflict, "closed"), await Refused(id, right));
    }

    [Fact]
    public async Task A_corrected_category_asks_for_it_before_closing_or_takes_it_back()
    {
        var (_, id) = await Receive("other");
        await Answer(id, null);
        await Correct(id, "personnel");
        Assert.Equal((HttpStatusCode.Conflict, "finding-missing"), await Officer.Send($"complaints/{id}/closure"));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.PutAsJsonAsync($"complaints/{id}/finding", new { result = "founded", reason = Examined, correction = "เปลี่ยนประเภทเรื่องหลังแจ้งผล" }, Ct)).StatusCode);
        await Correct(id, "other");
        Assert.Equal(JsonValueKind.Null, (await Officer.GetJson($"complaints/{id}")).GetProperty("finding").ValueKind);
        Assert.Equal((HttpStatusCode.Conflict, "no-finding-asked"), await Refused(id, new { result = "founded", reason = Examined, correction = "ไม่มีเหตุผลอื่นใด" }));
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"complaints/{id}/closure")).Status);
    }

    [Fact]
    public async Task The_pages_ask_for_it_show_it_and_put_it_right()
    {
        var (_, id) = await Receive("service");
        var (home, desk) = (await _app.Home(id), new Visitor(_app.Browser(Roles.ComplaintOfficer, "SP")));
        var wrong = await desk.Step(home, "resolution", "resolve", ("Form.Outcome", "Explained"), ("Form.Text", "ชี้แจงขั้นตอนให้ผู้ร้องทราบแล้ว"));
        Assert.Equal(2, wrong.QuerySelectorAll(".errors li").Length);
        await desk.Step(home, "resolution", "resolve", ("Form.Outcome", "Explained"), ("Form.Text", "ชี้แจงขั้นตอนให้ผู้ร้องทราบแล้ว"), ("Form.Finding", "Unverifiable"), ("Form.FindingReason", Examined));
        Assert.Contains("ตรวจสอบไม่ได้", (await desk.Open(home)).QuerySelector("#finding")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await desk.Step(home, "finding", "finding", ("Form.Result", "Founded"), ("Form.Reason", Examined), ("Form.Correction", "พบบันทึกเสียงเพิ่มเติม"));
        Assert.Equal("founded", (await Officer.GetJson($"complaints/{id}")).GetProperty("finding").Text("result"));
        var (_, road) = await Receive("road");
        Assert.Null((await desk.Open($"{await _app.Home(road)}/resolution")).QuerySelector("[name='Form.Finding']"));
    }

    [Fact]
    public async Task Statistics_count_it_for_staff_and_the_public_is_not_told_of_few()
    {
        for (var i = 0; i < 6; i++)
        {
            var (_, id) = await Receive("conduct");
            await Answer(id, new { result = i == 0 ? "founded" : "unfounded", reason = Examined });
        }

        var year = ServiceDefaults.Values.FiscalYear.Of(_app.Today);
        Assert.Equal("""{"founded":1,"unfounded":5,"unverifiable":0,"withheld":false}""", (await Officer.GetJson($"statistics/{year}")).GetProperty("findings").GetRawText());
        var told = (await _app.Client().GetJson($"statistics/{year}")).GetProperty("findings");
        Assert.True(told.GetProperty("withheld").GetBoolean());
        Assert.Equal(JsonValueKind.Null, told.GetProperty("founded").ValueKind);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("unfounded").ValueKind); // or the one could be computed by whoever knows the sum
        Assert.Equal(JsonValueKind.Null, (await Officer.GetJson($"statistics/{year}?category=conduct")).GetProperty("findings").ValueKind);
        Assert.Contains("ไม่แสดงจำนวน 1 ถึง 4", await _app.Browser().GetStringAsync("statistics", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_complains_of_bribes_reads_of_the_channel_apart()
    {
        var categories = (await _app.Client().GetJson("categories")).EnumerateArray().Select(one => (Code: one.Text("code"), Advice: one.Text("advice"))).ToList();
        Assert.Equal(["service", "procurement", "personnel", "bribery", "conduct"], categories.Select(one => one.Code).SkipWhile(code => code != "service").Take(5));
        Assert.Equal("other", categories[^1].Code);
        Assert.Contains("ช่องทางแจ้งการทุจริตแยกต่างหาก", categories.Single(one => one.Code == "bribery").Advice, StringComparison.Ordinal);
    }

    private async Task<(string Code, Guid Id)> Receive(string category)
    {
        var answer = await (await _app.Client().PostAsJsonAsync("complaints", ComplaintApp.Complaint($"เรื่อง {Guid.NewGuid():n}", category), Ct)).Json();
        var id = (await Officer.GetJson("complaints?pageSize=200")).GetProperty("items").EnumerateArray().MaxBy(row => row.GetProperty("number").GetInt64()).GetProperty("id").GetGuid();
        return (answer.Text("trackingCode"), id);
    }

    private Task<HttpResponseMessage> Answer(Guid id, object? finding) =>
        Officer.PostAsJsonAsync($"complaints/{id}/resolution", new { outcome = "explained", text = "ตรวจสอบและชี้แจงให้ทราบแล้ว", finding }, Ct);

    private async Task Correct(Guid id, string category) =>
        Assert.Equal(HttpStatusCode.NoContent, (await Officer.Send($"complaints/{id}/correction", new { category, reason = "เนื้อหาเป็นเรื่องประเภทนี้" })).Status);

    private async Task<(HttpStatusCode Status, string Code)> Refused(Guid id, object body)
    {
        var answer = await Officer.PutAsJsonAsync($"complaints/{id}/finding", body, Ct);
        return (answer.StatusCode, (await answer.Json()).Text("code"));
    }

    private static async Task<string[]> Wrong(Task<HttpResponseMessage> request)
    {
        var answer = await request;
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return [.. (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal)];
    }
}
