using System.Net;
using System.Net.Http.Json;
using ComplaintService.Tests.Desk;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Complaints;

/// <summary>The internal auditor reads every complaint. Whoever is that and works for a division besides changes those of the division alone.</summary>
public sealed class SecondRoleTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static readonly string[] Both = [Roles.InternalAuditor, Roles.DivisionHead];

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer);

    private HttpClient Auditor => ComplaintApp.As(app.Client(), Both, "IA");

    [Fact]
    public async Task Who_only_reads_a_complaint_changes_nothing_of_it_and_learns_nothing_of_its_author()
    {
        var (_, id) = await app.Receive(contact: new { name = "สมหญิง ใจดี", phone = "0812345678" });
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        Assert.Equal("in-progress", (await Auditor.GetJson($"complaints/{id}")).Text("status"));
        foreach (var (verb, body) in new (string, object)[]
                 {
                     ("resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" }), ("rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่" }), ("taking", new { }),
                     ("updates", new { text = "ตรวจแล้ว", visibleToComplainant = true }), ("assignment", new { division = "IA" }), ("waiting", new { reason = "ขอภาพจุดที่ไฟดับด้วย" }),
                     ("extension", new { newDueOn = await app.WorkingDay(app.Today.AddDays(30)), reason = "ต้องรอของจากผู้ขาย" }), ("public-title", new { title = "ไฟดับหน้าวัด" }),
                 })
            Assert.Equal((HttpStatusCode.Forbidden, "not-allowed"), await Auditor.Send($"complaints/{id}/{verb}", body));
        Assert.Equal(HttpStatusCode.NotFound, (await Auditor.GetAsync($"complaints/{id}/contact", Ct)).StatusCode);

        var after = await Officer.GetJson($"complaints/{id}");
        Assert.Equal(("in-progress", "PW", 3), (after.Text("status"), after.Text("division"), after.GetProperty("updates").GetArrayLength()));
    }

    [Fact]
    public async Task The_own_divisions_complaints_are_handled_as_ever()
    {
        var (_, id) = await app.Receive(contact: new { phone = "0812345678" });
        await Officer.Send($"complaints/{id}/assignment", new { division = "IA" });
        Assert.Equal("0812345678", (await Auditor.GetJson($"complaints/{id}/contact")).Text("phone"));
        Assert.Equal((HttpStatusCode.NoContent, null), await Auditor.Send($"complaints/{id}/resolution", new { outcome = "explained", text = "ตรวจสอบแล้วถูกต้องตามระเบียบ" }));
    }

    [Fact]
    public async Task An_order_for_several_leaves_out_what_is_only_read()
    {
        var (_, mine) = await app.Receive();
        var (_, theirs) = await app.Receive();
        await Officer.Send($"complaints/{mine}/assignment", new { division = "IA" });
        var answer = await Auditor.PostAsJsonAsync("bulk", new { ids = new[] { mine, theirs }, action = "note", text = "ตรวจพื้นที่แล้ว" }, Ct);
        var order = $"bulk/{(await answer.Json()).Text("id")}";
        await Wait.Until(async () => (await Auditor.GetJson(order)).GetProperty("isFinished").GetBoolean());
        var refused = Assert.Single((await Auditor.GetJson(order)).GetProperty("refusals").EnumerateArray());
        Assert.Equal(theirs, refused.GetProperty("complaintId").GetGuid());
        Assert.Contains("ส่วนราชการอื่น", refused.Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_offer_no_step_and_say_why()
    {
        var (_, mine) = await app.Receive("เอกสารตรวจสอบหาย");
        var (_, theirs) = await app.Receive("เอกสารตรวจสอบเปียกน้ำ");
        await Officer.Send($"complaints/{mine}/assignment", new { division = "IA" });
        var desk = new Visitor(ComplaintApp.As(app.Browser(), Both, "IA"));
        var home = await app.Home(theirs);

        var queue = await desk.Open("desk?q=เอกสารตรวจสอบ");
        Assert.Equal(2, queue.QuerySelectorAll("tbody tr").Length);
        Assert.Equal([mine.ToString()], queue.QuerySelectorAll("tbody input[name=ids]").Select(box => box.GetAttribute("value")));
        var page = await desk.Open(home);
        Assert.Equal(HttpStatusCode.OK, desk.Answer.StatusCode);
        Assert.Null(page.QuerySelector("#next"));
        foreach (var step in new[] { "acknowledgement", "assignment", "message", "note", "waiting", "resolution", "rejection", "public-title", "contact" })
        {
            page = await desk.Open($"{home}/{step}");
            Assert.Equal(HttpStatusCode.Forbidden, desk.Answer.StatusCode);
            Assert.Null(page.QuerySelector("main form[method=post]"));
        }

        Assert.Contains("ท่านอ่านได้", (await desk.Open($"{home}/note")).MainText(), StringComparison.Ordinal);
        Assert.NotNull((await desk.Open($"{await app.Home(mine)}/note")).QuerySelector("main form[method=post]"));
        Assert.Equal(["เอกสารตรวจสอบหาย"], (await desk.Open($"bulk?ids={mine}&ids={theirs}")).QuerySelectorAll("tbody td span").Select(subject => subject.TextContent));
    }
}
