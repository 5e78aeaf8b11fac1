using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Bulk;

public sealed class BulkTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    [Fact]
    public async Task An_order_changes_each_complaint_and_says_what_was_refused_and_why()
    {
        var complaints = new List<Guid>();
        for (var number = 0; number < 3; number++)
            complaints.Add((await app.Receive()).Id);
        await Officer.Send($"complaints/{complaints[1]}/acknowledgement");

        var order = await Order(Officer, new { ids = complaints.Append(Guid.CreateVersion7()), action = "acknowledge" });

        Assert.Equal((4, 2), (order.GetProperty("total").GetInt32(), order.GetProperty("done").GetInt32()));
        var refused = order.GetProperty("refusals").EnumerateArray().ToList();
        Assert.Equal([complaints[1]], refused.Where(one => one.GetProperty("number").ValueKind is JsonValueKind.Number).Select(one => one.GetProperty("complaintId").GetGuid()));
        Assert.Equal(2, refused.Count);
        foreach (var id in complaints)
            Assert.Equal("acknowledged", (await Officer.GetJson($"complaints/{id}")).Text("status"));
    }

    [Fact]
    public async Task An_order_has_the_rights_of_whoever_gave_it_and_is_audited_in_their_name()
    {
        var (_, mine) = await app.Receive();
        var (_, theirs) = await app.Receive();
        await Officer.Send($"complaints/{mine}/assignment", new { division = "PW" });
        var works = app.Client(Roles.DivisionOfficer, "PW");

        var order = await Order(works, new { ids = new[] { mine, theirs }, action = "note", text = "ตรวจพื้นที่แล้ว" });

        Assert.Equal(1, order.GetProperty("done").GetInt32());
        var story = (await Officer.GetJson($"complaints/{mine}")).GetProperty("updates").EnumerateArray().Last();
        Assert.Equal("ตรวจพื้นที่แล้ว", story.Text("text"));
        Assert.NotEqual("complaints", story.Text("by"));
        Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await works.Send("bulk", new { ids = new[] { mine }, action = "assign", division = "FIN" }));
        Assert.Equal(HttpStatusCode.NotFound, (await Officer.GetAsync($"bulk/{order.Text("id")}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_complaint_that_fails_is_refused_and_the_rest_of_the_order_is_done()
    {
        var complaints = new List<Guid>();
        for (var number = 0; number < 4; number++)
            complaints.Add((await app.Receive()).Id);
        await app.Into(complaints[0], complaints[2]);

        var order = await Order(Officer, new { ids = complaints, action = "acknowledge" });

        Assert.Equal((4, 2), (order.GetProperty("total").GetInt32(), order.GetProperty("done").GetInt32()));
        Assert.Equal([complaints[0], complaints[2]], order.GetProperty("refusals").EnumerateArray().Select(one => one.GetProperty("complaintId").GetGuid()));
        Assert.All(order.GetProperty("refusals").EnumerateArray(), one => Assert.StartsWith("ระบบขัดข้อง เรื่องนี้ยังไม่เปลี่ยนแปลง", one.Text("reason"), StringComparison.Ordinal));
        Assert.Equal("received", (await Officer.GetJson($"complaints/{complaints[0]}")).Text("status"));
        Assert.Equal("acknowledged", (await Officer.GetJson($"complaints/{complaints[3]}")).Text("status"));
        await app.Heal(complaints[0]);
        Assert.Equal(1, (await Order(Officer, new { ids = new[] { complaints[0] }, action = "acknowledge" })).GetProperty("done").GetInt32());
    }

    [Fact]
    public async Task Orders_that_come_at_the_same_moment_are_all_taken()
    {
        using var officer = Officer; // one who is there: who comes first starts the service
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() =>
            officer.PostAsJsonAsync("bulk", new { ids = new[] { Guid.CreateVersion7() }, action = "acknowledge" }, Ct))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
    }

    [Theory]
    [InlineData("assign", "division")]
    [InlineData("message", "text")]
    [InlineData("extend", "newDueOn")]
    public async Task What_an_order_lacks_is_named(string action, string field)
    {
        var answer = await Officer.PostAsJsonAsync("bulk", new { ids = new[] { Guid.CreateVersion7() }, action }, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task The_pages_choose_check_and_order()
    {
        var (_, id) = await app.Receive();
        var browser = app.Browser(Roles.ComplaintOfficer);
        var page = await browser.GetStringAsync($"bulk?ids={id}", Ct);
        Assert.Contains("ทำ 1 เรื่องพร้อมกัน", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("settings/usual-answers", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("bulk", Ct)).StatusCode);
    }

    private static async Task<JsonElement> Order(HttpClient who, object order)
    {
        var answer = await who.PostAsJsonAsync("bulk", order, Ct);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var path = answer.Headers.Location!.ToString()["/complaints/api/v1/".Length..];
        JsonElement now = default;
        await Wait.Until(async () => (now = await who.GetJson(path)).GetProperty("isFinished").GetBoolean());
        return now;
    }
}
