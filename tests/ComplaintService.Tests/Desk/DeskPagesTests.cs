using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

/// <summary>The steps of an officer, page by page.</summary>
public sealed class DeskPagesTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private const string Reason = "ต้องรอหลอดไฟจากผู้ขาย";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task An_officer_takes_a_complaint_from_the_queue_to_its_closing()
    {
        var (code, id) = await app.Receive("ท่อน้ำแตกหน้าอนามัย");
        var home = await app.Home(id);
        await app.Browser(Roles.DivisionOfficer, "PW").GetAsync("desk", Ct); // becomes known as a colleague
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));

        Assert.Contains("ท่อน้ำแตกหน้าอนามัย", (await desk.Open("desk?q=ท่อน้ำแตกหน้า")).MainText(), StringComparison.Ordinal);
        Assert.Equal("รับทราบ", DeskSteps.Filled(await desk.Open(home)));
        Assert.Equal("มอบหมาย", DeskSteps.Filled(await desk.Step(home, "acknowledgement", "acknowledge")));
        var assigned = await desk.Step(home, "assignment", "assign", ("Form.To", "PW|test-division-officer"), ("Form.Note", "ด่วน"));
        Assert.Equal("แจ้งผล", DeskSteps.Filled(assigned));
        Assert.Contains("ผู้ทดสอบ", assigned.QuerySelector("#who")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await desk.Step(home, "message", "message", ("Form.Text", "ช่างจะเข้าพรุ่งนี้"));
        await desk.Step(home, "note", "note", ("Form.Text", "โทรหาร้านวัสดุแล้ว"));
        var due = await app.WorkingDay(app.Today.AddDays(40));
        Assert.Contains(WebUi.ThaiCalendar.InThai(due), (await desk.Step(home, "extension", "extend", ("Form.NewDueOn.text", WebUi.ThaiCalendar.InThai(due)), ("Form.Text", Reason))).MainText(), StringComparison.Ordinal);
        Assert.Equal("ดำเนินการต่อ", DeskSteps.Filled(await desk.Step(home, "waiting", "wait", ("Form.Text", "ขอภาพจุดที่น้ำรั่วด้วย"))));
        Assert.Equal("แจ้งผล", DeskSteps.Filled(await desk.Step(home, "resumption", "resume")));
        Assert.Equal("ปิดเรื่อง", DeskSteps.Filled(await desk.Step(home, "resolution", "resolve", ("Form.Outcome", "Fixed"), ("Form.Text", "เปลี่ยนท่อแล้ว น้ำไหลปกติ"))));

        var check = await desk.Step(home, "closure", "close", ("Form.RootCause", "Wear"), ("Form.Prevention", "ตรวจท่อทุกปี"));
        Assert.Contains("ตรวจทานก่อนปิดเรื่อง", check.MainText(), StringComparison.Ordinal);
        var closed = await desk.Submit(check, $"{home}/closure", "close");
        Assert.Contains("ตรวจท่อทุกปี", closed.MainText(), StringComparison.Ordinal);

        var seen = await app.Client().GetJson($"tracking/{code}");
        Assert.Equal("closed", seen.Text("status"));
        Assert.DoesNotContain("โทรหาร้านวัสดุแล้ว", seen.ToString(), StringComparison.Ordinal);
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
        var page = await desk.Step(await app.Home(id), step, handler, (field, value));
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
        var (home, desk) = (await app.Home(second), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var check = await desk.Step(home, "merging", "merge", ("Form.Into", $"{number}"));
        Assert.Contains("ถนนเป็นหลุมหน้าโรงเรียน", check.MainText(), StringComparison.Ordinal);
        Assert.Contains("หลุมใหญ่หน้าโรงเรียน", check.MainText(), StringComparison.Ordinal);
        await desk.Submit(check, $"{home}/merging", "merge");
        Assert.Equal("closed", (await Officer.GetJson($"complaints/{second}")).Text("status"));
        Assert.Contains("หลุมใหญ่หน้าโรงเรียน", (await desk.Open(await app.Home(first))).MainText(), StringComparison.Ordinal);
        Assert.NotEmpty(code);
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
        var text = (await new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")).Open(await app.Home(id))).MainText();
        Assert.Contains("1234/2570", text, StringComparison.Ordinal);
        Assert.Contains("บัตรสนเท่ห์", text, StringComparison.Ordinal);
    }
}
