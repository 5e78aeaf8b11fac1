using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

public sealed class DeskPagesTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ต้องรอหลอดไฟจากผู้ขาย";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task An_officer_takes_a_complaint_from_the_queue_to_its_closing()
    {
        var (code, id) = await app.Receive("ท่อน้ำแตกหน้าอนามัย");
        var home = await Home(id);
        await app.Browser(Roles.DivisionOfficer, "PW").GetAsync("desk", Ct); // becomes known as a colleague
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));

        Assert.Contains("ท่อน้ำแตกหน้าอนามัย", (await desk.Open("desk?q=ท่อน้ำแตกหน้า")).MainText(), StringComparison.Ordinal);
        Assert.Contains("รับเรื่อง", Filled(await desk.Open(home)), StringComparison.Ordinal);
        Assert.Equal("มอบหมาย", Filled(await Step(desk, home, "acknowledgement", "acknowledge")));
        var assigned = await Step(desk, home, "assignment", "assign", ("Form.To", "PW|test-division-officer"), ("Form.Note", "ด่วน"));
        Assert.Equal("แจ้งผล", Filled(assigned));
        Assert.Contains("ผู้ทดสอบ", assigned.QuerySelector("#who")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await Step(desk, home, "message", "message", ("Form.Text", "ช่างจะเข้าพรุ่งนี้"));
        await Step(desk, home, "note", "note", ("Form.Text", "โทรหาร้านวัสดุแล้ว"));
        var due = WebUi.ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow()).AddDays(40);
        Assert.Contains(WebUi.ThaiCalendar.InThai(due), (await Step(desk, home, "extension", "extend", ("Form.NewDueOn.text", WebUi.ThaiCalendar.InThai(due)), ("Form.Text", Reason))).MainText(), StringComparison.Ordinal);
        Assert.Equal("ดำเนินการต่อ", Filled(await Step(desk, home, "waiting", "wait", ("Form.Text", "ขอภาพจุดที่น้ำรั่วด้วย"))));
        Assert.Equal("แจ้งผล", Filled(await Step(desk, home, "resumption", "resume")));
        Assert.Equal("ปิดเรื่อง", Filled(await Step(desk, home, "resolution", "resolve", ("Form.Outcome", "Fixed"), ("Form.Text", "เปลี่ยนท่อแล้ว น้ำไหลปกติ"))));

        var check = await Step(desk, home, "closure", "close", ("Form.RootCause", "Wear"), ("Form.Prevention", "ตรวจท่อทุกปี"));
        Assert.Contains("ตรวจทานก่อนปิดเรื่อง", check.MainText(), StringComparison.Ordinal);
        var closed = await desk.Submit(check, $"{home}/closure", "close");
        Assert.Contains("ตรวจท่อทุกปี", closed.MainText(), StringComparison.Ordinal);

        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal("closed", seen.Text("status"));
        Assert.DoesNotContain("โทรหาร้านวัสดุแล้ว", seen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_overtaken_says_who_did_what_and_keeps_its_text()
    {
        var (_, id) = await app.Receive();
        var home = await Home(id);
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

    [Theory]
    [InlineData("rejection", "reject", "Form.Text", "          ")]
    [InlineData("extension", "extend", "Form.Text", "สั้น")]
    [InlineData("waiting", "wait", "Form.Text", "")]
    [InlineData("resolution", "resolve", "Form.Text", "แก้แล้ว")]
    [InlineData("assignment", "assign", "Form.To", "PW|nobody")]
    [InlineData("merging", "merge", "Form.Other.text", "999999")]
    public async Task A_step_that_lacks_something_names_it_and_keeps_what_was_typed(string step, string handler, string field, string value)
    {
        var (_, id) = await app.Receive();
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var page = await Step(desk, await Home(id), step, handler, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, desk.Answer.StatusCode);
        Assert.StartsWith("ผิดพลาด:", page.Title, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".errors"));
        Assert.Equal("received", (await Officer.GetJson($"complaints/{id}")).Text("status"));
    }

    [Fact]
    public async Task Two_of_the_same_matter_are_compared_and_merged()
    {
        var (_, first) = await app.Receive("ถนนเป็นหลุมหน้าโรงเรียน");
        var (code, second) = await app.Receive("หลุมใหญ่หน้าโรงเรียน");
        var number = (await Officer.GetJson($"complaints/{first}")).GetProperty("number").GetInt64();
        var (home, desk) = (await Home(second), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var check = await Step(desk, home, "merging", "merge", ("Form.Into", $"{number}"));
        Assert.Contains("ถนนเป็นหลุมหน้าโรงเรียน", check.MainText(), StringComparison.Ordinal);
        Assert.Contains("หลุมใหญ่หน้าโรงเรียน", check.MainText(), StringComparison.Ordinal);
        await desk.Submit(check, $"{home}/merging", "merge");
        Assert.Equal("closed", (await Officer.GetJson($"complaints/{second}")).Text("status"));
        Assert.Contains("หลุมใหญ่หน้าโรงเรียน", (await desk.Open(await Home(first))).MainText(), StringComparison.Ordinal);
        Assert.NotEmpty(code);
    }

    [Fact]
    public async Task A_contact_is_shown_after_a_word_and_the_case_lists_who_looked()
    {
        var (_, id) = await app.Receive(contact: new { name = "สมหญิง ใจดี", phone = "0812345678" });
        var (home, desk) = (await Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        Assert.Contains("ยังไม่มีผู้ใดดู", (await desk.Open(home)).MainText(), StringComparison.Ordinal);
        var ask = await desk.Open($"{home}/contact");
        Assert.DoesNotContain("สมหญิง", ask.MainText(), StringComparison.Ordinal);
        Assert.Contains("สมหญิง ใจดี", (await desk.Submit(ask, $"{home}/contact", "contact")).MainText(), StringComparison.Ordinal);
        Assert.True(desk.Answer.Headers.CacheControl!.NoStore);
        var after = (await desk.Open(home)).MainText();
        Assert.Contains("ผู้ที่ดูแล้ว", after, StringComparison.Ordinal);
        Assert.DoesNotContain("สมหญิง", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_role_sees_its_own_and_no_more()
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        var home = await Home(id);
        async Task<HttpStatusCode> Opens(string path, string? role, string? division = null) => (await app.Browser(role, division).GetAsync(path, Ct)).StatusCode;
        Assert.Equal(HttpStatusCode.OK, await Opens(home, Roles.DivisionOfficer, "PW"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens(home, Roles.DivisionOfficer, "FIN"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens($"{home}/resolution", Roles.DivisionHead, "FIN"));
        foreach (var role in new[] { Roles.Executive, Roles.InternalAuditor })
        {
            Assert.Equal(HttpStatusCode.OK, await Opens(home, role, "IA"));
            foreach (var step in new[] { "acknowledgement", "assignment", "message", "note", "resolution", "rejection", "closure", "merging", "contact", "public-title" })
                Assert.Equal(HttpStatusCode.Forbidden, await Opens($"{home}/{step}", role, "IA"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Opens("desk", Roles.Admin));
        Assert.Equal(HttpStatusCode.Forbidden, await Opens(home, Roles.PlanOfficer));
        Assert.Equal(HttpStatusCode.Forbidden, await Opens($"{home}/assignment", Roles.DivisionOfficer, "PW"));
        Assert.Equal(HttpStatusCode.NotFound, await Opens("desk/999999", Roles.ComplaintOfficer));
        Assert.NotEqual(HttpStatusCode.OK, await Opens("desk", null));
    }

    [Fact]
    public async Task A_step_that_the_state_forbids_says_why_and_shows_no_form()
    {
        var (_, id) = await app.Receive("กิ่งไม้พาดสายไฟ");
        var (home, desk) = (await Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        await Possible("รับเรื่อง", "acknowledgement taking assignment message note waiting extension resolution rejection merging", "closure ยังไม่ได้แจ้งผล", "resumption ไม่ได้รอผู้ร้องอยู่");
        await Officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await Possible("แจ้งผล", "assignment message note waiting extension resolution rejection merging", "acknowledgement รับทราบแล้ว", "taking เรื่องของส่วนราชการของท่าน");
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

    [Fact]
    public async Task What_was_typed_stays_when_somebody_else_ends_the_complaint_meanwhile()
    {
        var (_, id) = await app.Receive("ป้ายล้ม");
        var (home, desk) = (await Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var form = await desk.Open($"{home}/extension");
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ป้ายของกรมทางหลวง" });
        var refused = await desk.Submit(form, $"{home}/extension", "extend", ("Form.NewDueOn.text", "1 ตุลาคม 2642"), ("Form.Text", Reason));
        Assert.Equal(HttpStatusCode.Conflict, desk.Answer.StatusCode);
        Assert.Equal(Reason, ((IHtmlTextAreaElement)refused.QuerySelector("textarea")!).Value);
    }

    [Fact]
    public async Task A_paper_shows_its_number_and_that_nobody_signed_it()
    {
        var answer = await Officer.PostAsJsonAsync("complaints/records", new
        {
            channel = "letter",
            receivedOn = WebUi.ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow()),
            document = "1234/2570",
            anonymousLetter = "with-facts",
            category = "road",
            subject = "ถนนลูกรังเป็นฝุ่น",
            details = "รถบรรทุกวิ่งผ่านทุกวัน ฝุ่นเข้าบ้าน",
            village = "3",
        }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        var id = await app.InDatabase(db => db.Complaints.Where(complaint => complaint.Document == "1234/2570").Select(complaint => complaint.Id).SingleAsync(Ct));
        var text = (await new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")).Open(await Home(id))).MainText();
        Assert.Contains("1234/2570", text, StringComparison.Ordinal);
        Assert.Contains("บัตรสนเท่ห์", text, StringComparison.Ordinal);
    }

    private async Task<string> Home(Guid id) => $"desk/{await app.InDatabase(db => db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(Ct))}";

    private static async Task<IHtmlDocument> Step(Visitor desk, string home, string step, string handler, params (string Field, string Value)[] fields) =>
        await desk.Submit(await desk.Open($"{home}/{step}"), $"{home}/{step}", handler, fields);

    /// <summary>Words of the one filled button of the case.</summary>
    private static string Filled(IHtmlDocument page) => Assert.Single(page.QuerySelectorAll("main .btn:not(.is-quiet)")).TextContent.Trim();
}
