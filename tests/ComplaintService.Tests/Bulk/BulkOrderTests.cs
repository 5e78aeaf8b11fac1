using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Bulk;

/// <summary>What an order for several does to each complaint, once, and where its giver finds it again.</summary>
public sealed class BulkOrderTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_double_click_gives_one_order_and_another_text_another()
    {
        var (code, id) = await app.Receive();
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var check = await Check(desk, id, "ช่างจะเข้าพรุ่งนี้");
        await desk.Submit(check, "bulk", "order");
        var first = desk.Answer.RequestMessage!.RequestUri;
        await desk.Submit(check, "bulk", "order");
        Assert.Equal(first, desk.Answer.RequestMessage!.RequestUri);
        await Finished();
        Assert.Single(await Messages());

        var once = ("Form.Once", check.QuerySelector("input[name='Form.Once']")!.GetAttribute("value")!);
        var changed = await Check(desk, id, "ช่างจะเข้ามะรืนนี้");
        changed.QuerySelector("input[name='Form.Once']")!.SetAttribute("value", once.Item2); // somebody went back and wrote something else
        await desk.Submit(changed, "bulk", "order");
        Assert.NotEqual(first, desk.Answer.RequestMessage!.RequestUri);
        await Finished();
        Assert.Equal(2, (await Messages()).Count);

        async Task<List<string>> Messages() => [.. (await app.Client().GetJson($"tracking/{code}")).GetProperty("updates").EnumerateArray().Where(update => update.Text("kind") == "message").Select(update => update.Text("text"))];
    }

    [Fact]
    public async Task Two_forms_that_arrive_together_give_one_order()
    {
        var (_, id) = await app.Receive();
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var check = await Check(desk, id, "ช่างจะเข้าวันศุกร์");
        var fields = check.QuerySelectorAll<IHtmlInputElement>("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).ToList();
        var cookies = string.Join("; ", desk.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "bulk") { Content = new FormUrlEncodedContent(fields) };
            request.Headers.Add("Cookie", cookies);
            using var answer = await app.Browser(Roles.ComplaintOfficer, "SP").SendAsync(request, Ct);
            return (answer.StatusCode, answer.Headers.Location?.ToString());
        }));
        Assert.Equal((HttpStatusCode.Redirect, answers[0].Item2), Assert.Single(answers.Distinct()));
    }

    [Fact]
    public async Task Number_and_day_of_each_complaint_stand_in_the_text()
    {
        var (first, second) = (await app.Receive(), await app.Receive());
        await Officer.Send($"complaints/{second.Id}/extension", new { newDueOn = await app.WorkingDay(app.Today.AddDays(60)), reason = "ต้องรอของจากผู้ขาย" });
        await Order(new { ids = new[] { first.Id, second.Id }, action = "message", text = "เรื่องที่ {number} เราจะแจ้งผลไม่เกินวันที่ {due}" });
        foreach (var (code, id) in new[] { first, second })
        {
            var complaint = await Officer.GetJson($"complaints/{id}");
            var due = WebUi.ThaiCalendar.InThai(DateOnly.Parse(complaint.Text("dueOn"), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Contains($"เรื่องที่ {complaint.GetProperty("number")} เราจะแจ้งผลไม่เกินวันที่ {due}", (await app.Client().GetJson($"tracking/{code}")).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Closing_several_records_a_cause_and_keeps_what_was_to_prevent_it()
    {
        var (code, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" });
        await Officer.Send($"complaints/{id}/closure", new { rootCause = "workmanship", prevention = "ตรวจรับงานให้ละเอียด" });
        await app.Client().Send($"tracking/{code}/reopening", new { reason = "ไฟยังดับอยู่สองต้น" });
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนสายแล้ว" });

        var answer = await Officer.PostAsJsonAsync("bulk", new { ids = new[] { id }, action = "close" }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty("rootCause", out _));
        await Order(new { ids = new[] { id }, action = "close", rootCause = "wear" });
        var closed = await Officer.GetJson($"complaints/{id}");
        Assert.Equal(("closed", "wear", "ตรวจรับงานให้ละเอียด"), (closed.Text("status"), closed.Text("rootCause"), closed.Text("prevention")));
    }

    [Fact]
    public async Task An_order_is_found_again_by_whoever_gave_it_alone()
    {
        var (_, id) = await app.Receive();
        var given = await Order(new { ids = new[] { id }, action = "note", text = "ตรวจพื้นที่แล้ว" });
        var mine = (await Officer.GetJson("bulk")).EnumerateArray().First();
        Assert.Equal((given, "note", 1, 1, 0, true), (mine.GetProperty("id").GetGuid(), mine.Text("action"), mine.GetProperty("total").GetInt32(), mine.GetProperty("done").GetInt32(), mine.GetProperty("refused").GetInt32(), mine.GetProperty("isFinished").GetBoolean()));
        var page = await new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")).Open("bulk");
        Assert.Contains(page.QuerySelectorAll("tbody a"), link => link.GetAttribute("href") == $"bulk/{given}");
        Assert.Equal(0, (await app.Client().As(Roles.DivisionOfficer, "FIN", subject: "somebody-else").GetJson("bulk")).GetArrayLength());
    }

    [Fact]
    public async Task An_order_tells_nothing_of_complaints_that_its_giver_may_not_see()
    {
        var (_, theirs) = await app.Receive();
        await Officer.Send($"complaints/{theirs}/assignment", new { division = "PW" });
        var finance = app.Client(Roles.DivisionOfficer, "FIN");
        var answer = await (await finance.PostAsJsonAsync("bulk", new { ids = new[] { theirs, Guid.CreateVersion7() }, action = "note", text = "มีจริงไหม" }, Ct)).Json();
        var path = $"bulk/{answer.Text("id")}";
        await Wait.Until(async () => (await finance.GetJson(path)).GetProperty("isFinished").GetBoolean());
        var refusals = (await finance.GetJson(path)).GetProperty("refusals").EnumerateArray().ToList();
        Assert.Equal(2, refusals.Count);
        Assert.All(refusals, one => Assert.Equal((JsonValueKind.Null, refusals[0].Text("reason")), (one.GetProperty("number").ValueKind, one.Text("reason"))));
    }

    private async Task<Guid> Order(object order)
    {
        var answer = await Officer.PostAsJsonAsync("bulk", order, Ct);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await Finished();
        return (await answer.Json()).GetProperty("id").GetGuid();
    }

    private Task Finished() => Wait.Until(async () => !await app.InDatabase(db => db.BulkItems.AnyAsync(item => item.State == ComplaintService.Bulk.BulkState.Waiting, Ct)));

    private static async Task<IHtmlDocument> Check(Visitor desk, Guid id, string text)
    {
        var fill = await desk.Submit(await desk.Open($"bulk?ids={id}"), "bulk", "order", ("Form.Action", "Message"));
        var check = await desk.Submit(fill, "bulk", "order", ("Form.Text", text));
        Assert.Contains("ตรวจทานก่อนดำเนินการ", check.MainText(), StringComparison.Ordinal);
        return check;
    }
}
