using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using AngleSharp;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Progress;

public sealed class WorkPageTests : Recorder
{
    private async Task<IHtmlDocument> Open(string path, string? role = Roles.DivisionOfficer, string? division = "SP")
    {
        var html = await Seed.App.Browser(role, division).GetStringAsync(path, Ct);
        return (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Ct);
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task The_year_page_shows_state_steps_and_what_an_officer_may_do()
    {
        await Complete(1, evidence: [new { url = "https://example.go.th/order", title = "คำสั่งแต่งตั้ง" }]);
        var page = await Open(Home);

        Assert.Contains("ทำแล้ว 1 จาก 5 ขั้นตอน", Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".page-head .badge.is-doing"));
        Assert.Equal(5, page.QuerySelectorAll(".steps > li").Length);
        Assert.Equal(4, page.QuerySelectorAll(".steps a[href$='/completion']").Length);
        Assert.Contains("คำสั่งแต่งตั้ง", Text(page), StringComparison.Ordinal);
        Assert.Equal(["2566", "2567", "2568", "2569", "2570"], page.QuerySelectorAll(".pages li").Select(item => item.TextContent.Trim()));
        foreach (var link in page.QuerySelectorAll("main a[href^='projects/']").Select(link => link.GetAttribute("href")!).Distinct())
            Assert.Equal(HttpStatusCode.OK, (await Seed.App.Browser(Roles.DivisionOfficer, "SP").GetAsync(link, Ct)).StatusCode);
    }

    [Fact]
    public async Task Whoever_may_not_record_is_offered_nothing_to_record()
    {
        foreach (var role in Roles.All)
            Assert.Empty((await Open(Home, role, "FIN")).QuerySelectorAll("main a[href$='/completion'], main a[href$='/status'], main a[href$='/publications']"));
        var refused = await Seed.App.Browser(Roles.DivisionOfficer, "FIN").GetAsync($"{Home}/steps/1/completion", Ct);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("ไม่ได้รับผิดชอบโครงการนี้", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await Seed.App.Browser().GetAsync($"{Home}/steps/1/completion", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Seed.App.Browser(Roles.DivisionOfficer, "SP").GetAsync($"{Home}/steps/9/completion", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_project_page_leads_to_each_year()
    {
        var links = (await Open("projects/1-03")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();
        for (var year = 2566; year <= 2570; year++)
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"projects/1-03/years/{year}"), links);
    }

    [Fact]
    public async Task A_division_finds_its_work_with_the_late_first()
    {
        await Officer().PutAsJsonAsync($"{Home}/due", new { steps = new object[] { new { no = 1, dueOn = "2027-03-05" }, new { no = 2, dueOn = "2027-03-20" }, new { no = 3, dueOn = "2027-08-01" } } }, Ct);
        await Complete(4);
        var page = await Open("work");

        Assert.Equal("งานของสำนักปลัด", page.QuerySelector("h1")!.TextContent);
        var late = Assert.Single(page.QuerySelectorAll("#late ~ table tbody tr"));
        Assert.Contains("เลย 7 วัน", late.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Home}/steps/1/completion", late.QuerySelector("a.link")!.GetAttribute("href"));
        Assert.Contains("เหลือ 8 วัน", Assert.Single(page.QuerySelectorAll("#soon ~ table tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Home}/steps/4/evidence", Assert.Single(page.QuerySelectorAll("#unproven ~ table tbody tr")).QuerySelector("a.link")!.GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("#unconfirmed ~ table tbody tr"));
        Assert.NotEmpty(page.QuerySelectorAll("#undated ~ table tbody tr"));
        Assert.Null(page.QuerySelector("#unspent"));

        Assert.Equal($"{Home}/confirmation", (await Open("work", Roles.DivisionHead)).QuerySelector("#unconfirmed ~ table a.link")!.GetAttribute("href"));
        Assert.Empty((await Open("work", division: "IA")).QuerySelectorAll("#late ~ table tbody tr"));
    }

    [Fact]
    public async Task The_plan_officer_sees_all_divisions_or_one()
    {
        await Officer().PutAsJsonAsync($"{Home}/steps/1/due", new { dueOn = "2027-03-05" }, Ct);
        Assert.Single((await Open("work", Roles.PlanOfficer, null)).QuerySelectorAll("#late ~ table tbody tr"));
        Assert.Empty((await Open("work?division=IA", Roles.PlanOfficer, null)).QuerySelectorAll("#late ~ table tbody tr"));
        Assert.Single((await Open("work?division=SP", Roles.PlanOfficer, null)).QuerySelectorAll("#late ~ table tbody tr"));
        Assert.Equal(HttpStatusCode.OK, (await Seed.App.Browser(Roles.PlanOfficer).GetAsync("work?year=2590", Ct)).StatusCode);
    }

    [Fact]
    public async Task Money_left_is_shown_when_the_year_ends_soon()
    {
        Seed.App.Clock.Set(DateTimeOffset.Parse("2027-08-01T03:00:00Z", CultureInfo.InvariantCulture));
        Assert.Contains("คงเหลือ 13,000 บาท", (await Open("work")).QuerySelector("#unspent ~ table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_was_reported_waits_for_nothing()
    {
        await CloseYear();
        Assert.Contains("แก้ไขไม่ได้อีก", Text(await Open("work")), StringComparison.Ordinal);
        Assert.Contains("แก้ไขไม่ได้อีก", Text(await Open($"{Home}/steps/1/completion")), StringComparison.Ordinal);
    }
}
