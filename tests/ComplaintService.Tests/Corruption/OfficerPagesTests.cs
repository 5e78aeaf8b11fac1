using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Corruption;

/// <summary>The officers' pages, as they are read and filled in without JavaScript.</summary>
public sealed class OfficerPagesTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.Take();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_empty_desk_and_a_locked_one_say_why_and_the_home_page_leads_to_it()
    {
        var officer = await _app.Officer("officer-1");
        var visitor = Visitor(officer);
        Assert.Contains("เรื่องที่แจ้งหลังจากท่านสร้างกุญแจจะขึ้นที่นี่เอง", (await visitor.Open("corruption/desk")).MainText(), StringComparison.Ordinal);
        Assert.Contains((await visitor.Open("")).QuerySelectorAll<IHtmlAnchorElement>("main a"), link => link.GetAttribute("href") == "corruption/desk");
        var locked = await Visitor(_app.LockedOfficer("officer-1")).Open("corruption/desk/key");
        Assert.Contains("โต๊ะงานล็อกอยู่", locked.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain((await new Visitor(_app.Browser(Roles.ComplaintOfficer)).Open("")).QuerySelectorAll<IHtmlAnchorElement>("main a"), link => link.GetAttribute("href") == "corruption/desk");
    }

    [Fact]
    public async Task A_committee_is_checked_by_position_and_division_and_read_once_more()
    {
        var officer = await _app.Officer("officer-1");
        var visitor = Visitor(officer);
        await _app.Speak(Channel.Report([new { name = "สมชาย ดีงาม", position = "staff", division = "PW" }]));
        var id = await officer.OnlyCase();
        var address = $"corruption/desk/{id}/investigation";
        var page = await visitor.Open(address);
        Assert.Contains("ขณะนี้เรื่องอยู่ที่", page.MainText(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการและช่วงเวลา" });

        page = await visitor.Open(address);
        Assert.Equal(5, page.QuerySelectorAll("main fieldset").Length);
        page = await visitor.Submit(page, address, "step", ("Form.Members[0].Name", "มานี มีธรรม"), ("Form.Members[0].Division", "PW"), ("Form.DueOn.text", "31/3/2570"));
        Assert.StartsWith("ตรวจทานก่อน", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("มานี มีธรรม · กองช่าง", page.MainText(), StringComparison.Ordinal);
        page = await visitor.Submit(page, address, "step");
        Assert.Contains("อยู่ส่วนราชการเดียวกัน", page.MainText(), StringComparison.Ordinal);

        page = await visitor.Open(address);
        page = await visitor.Submit(page, address, "step", ("Form.Members[0].Name", "มานี มีธรรม"), ("Form.Members[0].Position", "head-fin"), ("Form.DueOn.text", "31/3/2570"));
        page = await visitor.Submit(page, address, "step");
        Assert.Contains("มานี มีธรรม · ผู้อำนวยการกองคลัง", page.QuerySelector("#committee")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_all_that_was_recorded_and_why_a_step_is_not_possible()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak();
        var id = await officer.OnlyCase();
        await officer.Step(id, "screening", new { enoughFacts = true, note = "เหตุที่กลั่นกรองว่าพอ" });
        await officer.Step(id, "investigation", new { members = new[] { new { name = "มานี มีธรรม" } }, dueOn = _app.Today.AddDays(30) });
        await officer.Step(id, "tasks", new { text = "ขอสัญญาจ้าง", responsible = "ปิติ ตั้งใจ", dueOn = _app.Today.AddDays(3) });
        var visitor = Visitor(officer);
        var desk = (await visitor.Open("corruption/desk")).QuerySelector(".notice")!.TextContent;
        Assert.Contains("ขอสัญญาจ้าง", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("กรรมการสรุปผล", desk, StringComparison.Ordinal); // not due in a week
        await officer.Step(id, "finding", new { substantiated = true, text = "พบการจ่ายเงินซ้ำสองงวด", failedControl = "ไม่ตรวจเลขงวดงาน" });
        await officer.Step(id, "discipline", new { text = "ภาคทัณฑ์ตามคำสั่งที่ 5/2570" });
        await officer.Step(id, "referral", new { to = "nacc", reason = "มูลค่าความเสียหายสูง" });
        await officer.Step(id, "closure", new { text = "ส่งสำนักงาน ป.ป.ช. แล้ว" });

        var text = (await visitor.Open($"corruption/desk/{id}")).MainText();
        foreach (var part in new[] { "เหตุที่กลั่นกรองว่าพอ", "ปิติ ตั้งใจ", "ไม่ตรวจเลขงวดงาน", "ภาคทัณฑ์ตามคำสั่งที่ 5/2570", "มูลค่าความเสียหายสูง", "ส่งสำนักงาน ป.ป.ช. แล้ว", "ผู้แจ้งให้ถามกลับ" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        var closed = await visitor.Open($"corruption/desk/{id}/message");
        Assert.Contains("ปิดเรื่อง", closed.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(closed.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task When_the_head_is_involved_the_case_says_who_can_judge_it()
    {
        var officer = await _app.Officer("officer-1");
        await _app.Speak(Channel.Report([new { position = "chief-executive" }]));
        var id = await officer.OnlyCase();
        var notice = (await Visitor(officer).Open($"corruption/desk/{id}")).QuerySelector(".notice")!.TextContent;
        foreach (var body in new[] { "นายอำเภอ", "ป.ป.ช.", "ป.ป.ท.", "สำนักงานการตรวจเงินแผ่นดิน", "ผู้ถูกกล่าวหามีนายก อบต." })
            Assert.Contains(body, notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_printed_once_and_both_open_the_cases_from_the_page()
    {
        var first = await Print(1, "auditor-1", Roles.InternalAuditor);
        var second = await Print(2, "executive-1", Roles.Executive);
        var officer = await _app.Officer("officer-1");
        await _app.Speak();
        var visitor = Visitor(officer);
        var page = await visitor.Open("corruption/desk/recovery");
        page = await visitor.Submit(page, "corruption/desk/recovery", "recover", ("Form.First", first), ("Form.Second", first));
        Assert.Contains("เป็นกระดาษฉบับที่ 1", page.QuerySelector(".field.is-wrong")!.TextContent, StringComparison.Ordinal);
        page = await visitor.Submit(page, "corruption/desk/recovery", "recover", ("Form.First", first), ("Form.Second", second));
        Assert.Contains("เปิดได้อยู่ก่อนแล้ว1", string.Concat(page.QuerySelectorAll("dl.facts > *").Select(part => part.TextContent)), StringComparison.Ordinal);
    }

    /// <summary>Makes a paper on its page; the same form sent again makes none.</summary>
    private async Task<string> Print(int no, string id, string role)
    {
        var client = _app.PaperMaker(id, role);
        var visitor = Visitor(client);
        var address = $"corruption/desk/papers/{no}";
        var form = await visitor.Open(address);
        var paper = await visitor.Submit(form, address, "paper");
        Assert.True(visitor.Answer.Headers.CacheControl!.NoStore);
        var lines = string.Join('\n', paper.QuerySelectorAll(".sheet .code").Select(line => string.Concat(line.QuerySelectorAll("b").Select(group => group.TextContent))));
        Assert.NotNull(paper.QuerySelector(".sheet svg.qr"));
        var again = await visitor.Submit(form, address, "paper", ("Form.Sure", "true"));
        Assert.Null(again.QuerySelector(".sheet"));
        Assert.DoesNotContain(lines[..12], again.Body!.TextContent, StringComparison.Ordinal);
        return lines;
    }

    /// <summary>The same person with a browser.</summary>
    private Visitor Visitor(HttpClient person)
    {
        var browser = _app.Browser();
        browser.DefaultRequestHeaders.Authorization = person.DefaultRequestHeaders.Authorization;
        if (person.DefaultRequestHeaders.TryGetValues("Officer-Key", out var key))
            browser.DefaultRequestHeaders.Add("Officer-Key", key);
        return new(browser);
    }
}
