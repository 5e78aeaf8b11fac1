using System.Net;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

/// <summary>What a form says when the complaint is no longer as it was, or never allowed the step.</summary>
public sealed class DeskMeanwhileTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ต้องรอหลอดไฟจากผู้ขาย";

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_form_that_is_overtaken_says_who_did_what_and_keeps_its_text()
    {
        var (_, id) = await app.Receive();
        var home = await app.Home(id);
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var form = await desk.Open($"{home}/resolution");
        await Officer.Send($"complaints/{id}/updates", new { text = "ช่างแก้แล้ว รอตรวจ", visibleToComplainant = false });

        var refused = await desk.Submit(form, $"{home}/resolution", "resolve", ("Form.Outcome", "Fixed"), ("Form.Text", "เปลี่ยนหลอดทั้งหมดแล้ว"));
        Assert.Equal(HttpStatusCode.Conflict, desk.Answer.StatusCode);
        Assert.Contains("มีผู้แก้ไขเรื่องนี้ระหว่างที่ท่านกรอก", refused.MainText(), StringComparison.Ordinal);
        Assert.Contains("ช่างแก้แล้ว รอตรวจ", refused.MainText(), StringComparison.Ordinal);
        Assert.Equal("เปลี่ยนหลอดทั้งหมดแล้ว", ((IHtmlTextAreaElement)refused.QuerySelector("textarea")!).Value);

        await desk.Submit(refused, $"{home}/resolution", "resolve", ("Form.Outcome", "Fixed"), ("Form.Text", "เปลี่ยนหลอดทั้งหมดแล้ว"));
        Assert.Equal("resolved", (await Officer.GetJson($"complaints/{id}")).Text("status"));
    }

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_ends_the_complaint_meanwhile()
    {
        var (_, id) = await app.Receive("ป้ายล้ม");
        var (home, desk) = (await app.Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var form = await desk.Open($"{home}/extension");
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ป้ายของกรมทางหลวง" });
        var refused = await desk.Submit(form, $"{home}/extension", "extend", ("Form.NewDueOn.text", "1 ตุลาคม 2642"), ("Form.Text", Reason));
        Assert.Equal(HttpStatusCode.Conflict, desk.Answer.StatusCode);
        Assert.Equal(Reason, ((IHtmlTextAreaElement)refused.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task A_step_that_the_state_forbids_says_why_and_shows_no_form()
    {
        var (_, id) = await app.Receive("กิ่งไม้พาดสายไฟ");
        var (home, desk) = (await app.Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        await Possible("รับทราบ", "acknowledgement taking assignment message note waiting extension resolution rejection merging", "closure ยังไม่ได้แจ้งผล", "resumption ไม่ได้รอผู้ร้องอยู่");
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await Possible("แจ้งผล", "assignment message note waiting extension resolution rejection merging", "acknowledgement เจ้าหน้าที่รับทราบเรื่องนี้แล้ว", "taking เรื่องของส่วนราชการของท่าน");
        await Officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพจุดที่กิ่งไม้พาดสาย" });
        await Possible("ดำเนินการต่อ", "resumption assignment message note resolution rejection merging", "waiting กำหนดแจ้งผลจึงหยุดนับอยู่", "extension ดำเนินการต่อก่อน");
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "ตัดกิ่งไม้ที่พาดสายแล้ว" });
        await Possible("ปิดเรื่อง", "closure message note", "resolution แจ้งผลไปแล้ว", "rejection แจ้งผลไปแล้ว", "assignment แจ้งผลไปแล้ว", "merging แจ้งผลไปแล้ว", "extension แจ้งผลไปแล้ว", "waiting แจ้งผลไปแล้ว");
        await Officer.Send($"complaints/{id}/closure", new { rootCause = "weather" });
        await Possible(null, "note", "closure ปิดแล้ว", "message ปิดแล้ว");

        async Task Possible(string? next, string steps, params string[] forbidden)
        {
            var card = (await desk.Open(home)).QuerySelector("#next")!.Closest(".card")!;
            Assert.Equal(next, card.QuerySelector(".btn:not(.is-quiet)")?.TextContent.Trim());
            Assert.Equal(steps.Split(' ').Order(), card.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Order());
            foreach (var step in steps.Split(' '))
                Assert.NotNull((await desk.Open($"{home}/{step}")).QuerySelector("main form[method=post]"));
            foreach (var (step, why) in forbidden.Select(one => (one.Split(' ')[0], one.Split(' ')[1])))
            {
                var page = await desk.Open($"{home}/{step}");
                Assert.Contains(why, page.MainText(), StringComparison.Ordinal);
                Assert.Null(page.QuerySelector("main form[method=post]"));
                Assert.NotNull(page.QuerySelector($"main .notice a[href='{home}']"));
            }
        }
    }
}
