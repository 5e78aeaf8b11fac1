using System.Net;
using AngleSharp.Html.Dom;
using ComplaintService.Contacts;
using ComplaintService.UsualAnswers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Desk;

/// <summary>What the desk's forms begin with, keep and bring back.</summary>
public sealed class DeskFormTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task Picking_a_usual_answer_keeps_what_was_typed_and_chosen_and_sends_nothing()
    {
        var (_, id) = await app.Receive();
        var (home, desk) = ($"{await app.Home(id)}/resolution", new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var (repaired, forwarded) = (await Usual("ซ่อมแซมเรียบร้อย"), await Usual("ส่งต่อหน่วยงานที่รับผิดชอบ"));

        var page = await desk.Submit(await desk.Open(home), home, "resolve", ("Form.Outcome", "Fixed"), ("Form.Text", "เปลี่ยนหลอดแล้ว"), ("Form.Pick", Id(repaired)));
        Assert.Equal(HttpStatusCode.OK, desk.Answer.StatusCode);
        Assert.Null(page.QuerySelector(".errors"));
        Assert.Equal($"เปลี่ยนหลอดแล้ว\n\n{repaired.Text}", Text(page));
        Assert.True(page.QuerySelector("input[value=Fixed]")!.HasAttribute("checked"));
        Assert.Equal("received", (await Officer.GetJson($"complaints/{id}")).Text("status"));

        page = await desk.Submit(page, home, "resolve", ("Form.Text", ""), ("Form.Pick", Id(repaired)));
        Assert.Equal(repaired.Text, Text(page));
        page = await desk.Submit(page, home, "resolve", ("Form.Text", repaired.Text), ("Form.Pick", Id(forwarded))); // nobody changed a word: the other instead
        Assert.Equal(forwarded.Text, Text(page));
        page = await desk.Submit(page, home, "resolve", ("Form.Text", $"เรียนผู้ร้อง\r\n\r\n{forwarded.Text}"), ("Form.Pick", Id(forwarded)));
        Assert.Equal($"เรียนผู้ร้อง\n\n{forwarded.Text}", Text(page).ReplaceLineEndings("\n"));
        await desk.Submit(page, home, "resolve", ("Form.Outcome", "Forwarded"), ("Form.Text", Text(page)));
        Assert.Equal("resolved", (await Officer.GetJson($"complaints/{id}")).Text("status"));
    }

    [Fact]
    public async Task Number_and_day_stand_in_the_words_that_were_picked_and_enter_picks_none()
    {
        var (_, id) = await app.Receive();
        var (path, desk) = ($"{await app.Home(id)}/message", new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        var form = await desk.Open(path);
        Assert.Null(form.QuerySelector("main form[method=post] button")!.GetAttribute("name")); // the first is what a form is sent by
        var page = await desk.Submit(form, path, "message", ("Form.Pick", Id(await Usual("นัดเข้าตรวจสอบ"))));
        var complaint = await Officer.GetJson($"complaints/{id}");
        Assert.Contains($"เรื่องที่ {complaint.GetProperty("number")} แล้ว", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("{due}", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_step_the_queue_comes_back_with_its_filter()
    {
        var (_, id) = await app.Receive();
        var (home, desk) = (await app.Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")));
        Assert.Equal("desk", Queue(await desk.Open(home)));
        await desk.Open("desk?category=street-light&q=%E0%B9%84%E0%B8%9F&ticked=1");
        var page = await desk.Step(home, "note", "note", ("Form.Text", "โทรหาช่างแล้ว"));
        Assert.Equal("desk?category=street-light&q=%E0%B9%84%E0%B8%9F", Queue(page));
        Assert.Equal(Queue(page), Queue(await desk.Open("desk/calendar")));
        await desk.Open("desk");
        Assert.Equal("desk", Queue(await desk.Open(home)));

        static string Queue(IHtmlDocument page) => page.QuerySelectorAll(".crumbs a").Single(link => link.TextContent == "งานรับเรื่อง").GetAttribute("href")!;
    }

    [Fact]
    public async Task A_page_of_the_queue_is_ticked_by_a_link()
    {
        await app.Receive("ท่อระบายน้ำตัน");
        await app.Receive("ท่อระบายน้ำแตก");
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var page = await desk.Open("desk?q=ท่อระบายน้ำ&status=open");
        Assert.Empty(page.QuerySelectorAll("tbody input[checked]"));
        var all = page.QuerySelectorAll("#bulk a").Single();
        page = await desk.Open(all.GetAttribute("href")!);
        Assert.Equal(2, page.QuerySelectorAll("tbody input[checked]").Length);
        Assert.Empty((await desk.Open(page.QuerySelectorAll("#bulk a").Single().GetAttribute("href")!)).QuerySelectorAll("tbody input[checked]"));
    }

    [Fact]
    public async Task Assigning_begins_with_who_has_it_now()
    {
        var (_, id) = await app.Receive();
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var path = $"{await app.Home(id)}/assignment";
        Assert.Equal("PW", Chosen(await desk.Open(path))); // usual for street lights
        await app.Browser().As(Roles.DivisionOfficer, "FIN", "fin-2").GetAsync("desk", Ct);
        await Officer.Send($"complaints/{id}/assignment", new { division = "FIN", officer = "fin-2" });
        Assert.Equal("FIN|fin-2", Chosen(await desk.Open(path)));
        await Officer.Send($"complaints/{id}/assignment", new { division = "EDU" });
        Assert.Equal("EDU", Chosen(await desk.Open(path)));

        static string Chosen(IHtmlDocument page) => page.QuerySelector("select option[selected]")!.GetAttribute("value")!;
    }

    [Fact]
    public async Task A_contact_that_was_erased_is_said_to_be_erased_and_when()
    {
        var (_, id) = await app.Receive(contact: new { phone = "0812345678" });
        await Officer.GetJson($"complaints/{id}/contact");
        await Officer.Send($"complaints/{id}/rejection", new { reason = "ไม่อยู่ในอำนาจหน้าที่ของเรา" });
        await Officer.Send($"complaints/{id}/closure");
        app.Clock.Advance(TimeSpan.FromDays(91));
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Retention>().Run(Ct);

        var (home, desk, erased) = (await app.Home(id), new Visitor(app.Browser(Roles.ComplaintOfficer, "SP")), WebUi.ThaiCalendar.InThai(app.Today));
        var card = (await desk.Open(home)).QuerySelector("#contact")!.Closest(".card")!.TextContent;
        Assert.Contains($"ลบข้อมูลติดต่อเมื่อ {erased}", card, StringComparison.Ordinal);
        Assert.Contains("ผู้ที่ดูแล้ว", card, StringComparison.Ordinal);
        Assert.DoesNotContain("ไม่ได้ให้ข้อมูลติดต่อ", card, StringComparison.Ordinal);
        Assert.Contains($"ข้อมูลติดต่อถูกลบเมื่อ {erased}", (await desk.Open($"{home}/contact")).MainText(), StringComparison.Ordinal);
        Assert.StartsWith(app.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), InBangkok((await Officer.GetJson($"complaints/{id}")).GetProperty("contactErasedAt").GetDateTimeOffset()), StringComparison.Ordinal);
    }

    private Task<UsualAnswer> Usual(string name) => app.InDatabase(db => db.UsualAnswers.AsNoTracking().SingleAsync(answer => answer.Name == name, Ct));

    private static string Id(UsualAnswer answer) => answer.Id.ToString();

    private static string Text(IHtmlDocument page) => ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value;

    private static string InBangkok(DateTimeOffset at) => WebUi.ThaiCalendar.DayInBangkok(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
