using System.Globalization;
using System.Net;
using ServiceDefaults.SignIn;

namespace ComplaintService.Tests.Desk;

public sealed class LearningTests(ComplaintApp app) : IClassFixture<ComplaintApp>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private HttpClient Officer => app.Client(Roles.ComplaintOfficer, "SP");

    [Fact]
    public async Task A_cause_that_comes_three_times_within_a_year_is_pointed_out_with_what_was_to_prevent_it()
    {
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        Assert.Contains("ไม่มีเรื่องที่ปิดพร้อมสาเหตุในช่วงนี้", (await desk.Open("desk/causes")).MainText(), StringComparison.Ordinal);
        await Close("wear", "ตรวจไฟทุกไตรมาส");
        await Close("wear", "เปลี่ยนเป็นหลอด LED");
        await Close("weather", null);
        Assert.Empty(Badges(await desk.Open("desk/causes")));
        await Close("wear", null);

        var page = await desk.Open("desk/causes?months=3&category=street-light&village=4");
        Assert.Equal(["เกิดซ้ำ"], Badges(page));
        var row = page.QuerySelector("tbody tr")!;
        Assert.Contains("เสื่อมสภาพตามการใช้งาน", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("ตรวจไฟทุกไตรมาส", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("เปลี่ยนเป็นหลอด LED", row.TextContent, StringComparison.Ordinal);
        var list = await desk.Open(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(3, list.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ไม่มีเรื่องที่ปิด", (await desk.Open("desk/causes?category=road")).MainText(), StringComparison.Ordinal);
        Assert.Contains("ไม่มีเรื่องที่ปิด", (await new Visitor(app.Browser(Roles.DivisionOfficer, "EDU")).Open("desk/causes")).MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_shows_how_much_is_promised_for_each_day_and_leads_to_it()
    {
        await app.Receive();
        var due = WebUi.ThaiCalendar.DayInBangkok(app.Clock.GetUtcNow()).AddDays(15);
        var desk = new Visitor(app.Browser(Roles.ComplaintOfficer, "SP"));
        var page = await desk.Open(string.Create(CultureInfo.InvariantCulture, $"desk/calendar?month={due.Year + 543}-{due.Month:00}"));
        var day = page.QuerySelectorAll(".is-month td a").Single(link => link.GetAttribute("href")!.Contains(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.Equal(day.GetAttribute("href"), page.QuerySelectorAll(".days a").Select(link => link.GetAttribute("href")).Single(href => href == day.GetAttribute("href")));
        var count = page.QuerySelectorAll(".is-month td a").Length;
        Assert.True(count >= 1);
        Assert.NotEmpty((await desk.Open(day.GetAttribute("href")!)).QuerySelectorAll("tbody tr"));
        foreach (var odd in new[] { "2570-13", "abc", "9999-01", "0-0", "2570-03-01" })
            Assert.Equal(HttpStatusCode.OK, (await app.Browser(Roles.Executive).GetAsync($"desk/calendar?month={odd}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_waits_for_the_author_is_neither_late_nor_due_soon_in_calendar_and_counts()
    {
        var (_, waiting) = await app.Receive("น้ำประปาขุ่น");
        var (_, late) = await app.Receive("น้ำประปาไม่ไหล");
        var due = app.Today.AddDays(15);
        await Officer.Send($"complaints/{waiting}/waiting", new { reason = "ขอภาพน้ำที่ขุ่น" });
        foreach (var id in new[] { waiting, late })
            await Officer.Send($"complaints/{id}/assignment", new { division = "IA" });
        var desk = new Visitor(app.Browser(Roles.DivisionOfficer, "IA"));

        app.Clock.Advance(TimeSpan.FromDays(14));
        var soon = (await desk.Open("desk")).QuerySelectorAll("dt a").Single(link => link.TextContent.Contains("ครบกำหนดใน 3 วัน", StringComparison.Ordinal));
        Assert.Contains("1", soon.Closest("div")!.QuerySelector("dd")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["น้ำประปาไม่ไหล"], (await desk.Open(soon.GetAttribute("href")!)).QuerySelectorAll("tbody th a span").Select(subject => subject.TextContent));

        app.Clock.Advance(TimeSpan.FromDays(4));
        var page = await desk.Open(string.Create(CultureInfo.InvariantCulture, $"desk/calendar?month={due.Year + 543}-{due.Month:00}"));
        var day = page.QuerySelectorAll(".is-month td a").Single().Closest("td")!.TextContent;
        Assert.Contains("2 เรื่อง", day, StringComparison.Ordinal);
        Assert.Contains("เลยกำหนด 1", day, StringComparison.Ordinal);
        Assert.Contains("รอผู้ร้อง 1", day, StringComparison.Ordinal);
        Assert.Contains("เลยกำหนด 1, รอผู้ร้อง 1", page.QuerySelector(".days")!.TextContent, StringComparison.Ordinal);
        await Officer.Send($"complaints/{late}/resolution", new { outcome = "fixed", text = "เปิดวาล์วแล้ว" });
        Assert.DoesNotContain("เลยกำหนด", (await desk.Open(string.Create(CultureInfo.InvariantCulture, $"desk/calendar?month={due.Year + 543}-{due.Month:00}"))).QuerySelector(".is-month tbody")!.TextContent, StringComparison.Ordinal);
    }

    private async Task Close(string cause, string? prevention)
    {
        var (_, id) = await app.Receive();
        await Officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" });
        Assert.Equal((HttpStatusCode.NoContent, null), await Officer.Send($"complaints/{id}/closure", new { rootCause = cause, prevention }));
    }

    private static string[] Badges(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".badge").Select(badge => badge.TextContent.Trim())];
}
