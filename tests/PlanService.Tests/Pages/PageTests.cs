using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using ServiceDefaults.SignIn;

namespace PlanService.Tests.Pages;

public sealed class PageTests(SeededPlan seed) : IClassFixture<SeededPlan>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_matrix_shows_every_project_with_sums_as_added_up_and_as_written()
    {
        var page = await Open("");

        Assert.Equal(27, page.QuerySelectorAll(".matrix th.name > a").Length);
        Assert.Equal(12, page.QuerySelectorAll(".matrix .is-mission").Length);
        Assert.Contains("205,000", page.QuerySelector(".matrix tfoot .is-sum")!.TextContent, StringComparison.Ordinal);
        var written = page.QuerySelector(".matrix tbody .is-written")!;
        Assert.Equal(["33,300", "33,300"], written.QuerySelectorAll(".is-off").Select(cell => cell.FirstChild!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_flag_in_a_cell_leads_to_its_finding()
    {
        var page = await Open("");
        var cell = page.QuerySelectorAll(".matrix td.is-off").First(cell => cell.TextContent.Contains("20,0000", StringComparison.Ordinal));
        var link = cell.QuerySelector("a.finding")!.GetAttribute("href")!;

        var findings = await Open(link.Split('#')[0]);
        Assert.Contains("20,0000", findings.GetElementById(link.Split('#')[1])!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?dimension=3", 3)]
    [InlineData("?division=SW", 6)]
    [InlineData("?q=ครอบครัว ยุคใหม่", 1)]
    [InlineData("?q=เรือดำน้ำ", 0)]
    public async Task The_matrix_is_filtered_by_its_address(string query, int projects)
    {
        var page = await Open(query);
        Assert.Equal(projects, page.QuerySelectorAll(".matrix th.name > a").Length);
        Assert.Empty(page.QuerySelectorAll(".matrix .is-sum"));
    }

    [Fact]
    public async Task A_project_page_shows_the_whole_sheet()
    {
        var page = await Open("projects/1-03");
        var text = page.QuerySelector("main")!.TextContent;

        foreach (var part in new[] { "ตัวชี้วัด", "รายการค่าใช้จ่าย", "วิธีดำเนินการ", "วัตถุประสงค์", "หลักการและเหตุผล", "กลุ่มเป้าหมาย 59 คน", "ระยะเวลา", "ผู้รับผิดชอบ", "≥ 3 เรื่อง", "๕.๖", "หัวข้อตามที่เขียน" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".badge.is-late"), badge => badge.TextContent == "5,900");
        Assert.NotEmpty(page.QuerySelectorAll("#findings ~ table tbody tr"));
    }

    [Fact]
    public async Task Two_sheets_that_differ_are_both_shown()
    {
        var page = await Open("projects/1-01");
        Assert.Contains("เนื้อหาต่างจากฉบับแรก", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("details .steps li"));
    }

    [Fact]
    public async Task Every_project_page_opens_and_no_link_of_ours_is_dead()
    {
        var matrix = await Open("");
        foreach (var link in matrix.QuerySelectorAll(".matrix th.name > a, .notice a, .row a.link").Select(link => link.GetAttribute("href")!))
            Assert.Equal(HttpStatusCode.OK, (await Client(Roles.PlanOfficer).GetAsync(link, Ct)).StatusCode);
    }

    [Fact]
    public async Task Findings_are_filtered_by_their_address()
    {
        var page = await Open("findings?severity=error&code=sum");
        Assert.Equal(2, page.QuerySelectorAll("table tbody tr").Length);
        Assert.Empty((await Open("findings?code=nothing")).QuerySelectorAll("table tbody tr"));
        Assert.Equal(50, (await Open("findings?page=x")).QuerySelectorAll("table tbody tr").Length);
    }

    [Fact]
    public async Task Search_shows_where_the_words_stand_and_comes_close_to_a_misspelling()
    {
        Assert.Contains("1-06", (await Open("search?q=ครอบครัวยุคใหม่")).QuerySelector("tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ใกล้เคียง", (await Open("search?q=ครอบคัวยุคใหม่ลดใช้")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_told_that_nothing_is_published_and_where_to_sign_in()
    {
        var page = await Open("", null);
        Assert.Contains("ยังไม่ได้ประกาศใช้แผน", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href^='/sign-in']"));
        Assert.Equal(HttpStatusCode.NotFound, (await Client(null).GetAsync("projects/1-03", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("import")]
    public async Task A_page_for_staff_sends_a_visitor_to_the_sign_in(string path)
    {
        var answer = await Client(null).GetAsync(path, Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_plan_officer_sees_the_import_page() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Client(Roles.DivisionOfficer, "SP").GetAsync("import", Ct)).StatusCode);

    [Fact]
    public async Task The_words_around_the_plan_are_English_by_a_switch()
    {
        var client = Client(Roles.PlanOfficer);
        client.DefaultRequestHeaders.Add("Cookie", "lang=en");
        var page = await Parse(await client.GetStringAsync("findings", Ct));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("What was found in the document", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("?planId=nonsense")]
    [InlineData("projects/9-99")]
    [InlineData("findings?planId=7f0c8a2e-0000-4000-8000-000000000000")]
    public async Task What_is_not_there_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Client(Roles.PlanOfficer).GetAsync(path, Ct)).StatusCode);

    private async Task<IHtmlDocument> Open(string path, string? role = Roles.PlanOfficer) => await Parse(await Client(role).GetStringAsync(path, Ct));

    private HttpClient Client(string? role, string? division = null) => seed.App.Browser(role, division);

    private static async Task<IHtmlDocument> Parse(string html) =>
        (IHtmlDocument)await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html), Ct);
}
