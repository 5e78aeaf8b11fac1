using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using PlanService.Data;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Dashboard;

/// <summary>The dashboard and the pages of indicators, in a browser: 1-01 has channels, a percentage and a judgement, 4-03 a trend.</summary>
public sealed class ResultPagesTests(ResultPagesTests.Stage stage) : IClassFixture<ResultPagesTests.Stage>
{
    /// <summary>A plan in its fifth year, with some work done.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public PlanApp App { get; } = PlanApp.Listening.Take();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Address = App.CreateClient().BaseAddress!.ToString();
            App.Clock.Set(new(2027, 3, 12, 5, 0, 0, TimeSpan.Zero));
            await Browser.InitializeAsync();
            var client = new HttpClient { BaseAddress = new(Address + "plan/api/v1/") }.As(Roles.DivisionOfficer, "SP");
            foreach (var (path, body) in Records)
                (await client.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();
            await App.InDatabase((PlanDb db) => db.Database.ExecuteSqlAsync(
                $"""
                update plans set status = 'Published', published_at = now();
                update project_years set ordinance = 12000, spent = 10500, reserved = 500, steps_done = 1 where code = '1-03' and fiscal_year = 2570;
                update project_years set next_due_on = '2027-03-02' where code = '1-06' and fiscal_year = 2570;
                update project_years set declared = 'Done' where code = '2-04' and fiscal_year = 2570;
                update project_years set declared = 'CouldNot', obstacle = 'NoBudget' where code = '4-06' and fiscal_year = 2570;
                """));
        }

        private static IEnumerable<(string Path, object Body)> Records =>
        [
            ("projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 70 }),
            ("projects/1-01/years/2570/measurements", new { indicator = "output-2", value = 85, note = "กรอกผิด ค่าที่ถูกคือ 85" }),
            ("projects/1-01/years/2569/measurements", new { indicator = "output-2", value = 78 }),
            ("projects/1-01/years/2568/measurements", new { indicator = "output-2", value = 66.5 }),
            ("projects/1-01/years/2570/measurements", new { indicator = "outcome-1", judgement = "ไม่พบการฝ่าฝืนประมวลจริยธรรมตลอดครึ่งปีแรก", met = true }),
            ("projects/1-01/years/2570/publications", new { title = "ประมวลจริยธรรม", channel = "website", publishedOn = "2027-03-01" }),
            ("projects/4-03/years/2570/measurements", new { indicator = "outcome-1", value = 3 }),
        ];

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Pages => new()
    {
        { "plan/dashboard", 1280 }, { "plan/dashboard", 360 },
        { "plan/dashboard?fiscalYear=2566", 360 },
        { "plan/projects/1-01/years/2570", 1280 }, { "plan/projects/1-01/years/2570", 360 },
        { "plan/projects/1-01/years/2570/indicators/output-2", 1280 }, { "plan/projects/1-01/years/2570/indicators/output-2", 360 },
        { "plan/projects/4-03/years/2570/indicators/outcome-1", 360 },
        { "plan/projects/1-01/years/2570/indicators/output-2/measure", 1280 }, { "plan/projects/1-01/years/2570/indicators/outcome-1/measure", 360 },
        { "plan/projects/1-02/years/2570/indicators/output-2/measure", 360 },
        { "plan/projects/4-03/indicators/outcome-1/baseline", 360 },
        { "plan/projects/1-01", 1280 }, { "plan/projects/1-01", 360 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_results_is_accessible_and_fits_the_screen(string path, int width)
    {
        var page = await Open(width, Roles.DivisionOfficer, "SP");
        await page.GotoAsync(path);
        await Keep(page, path, width);
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task The_public_dashboard_says_what_was_found_and_names_nobody()
    {
        var page = await stage.Browser.NewPage(stage.Address);
        await page.GotoAsync("plan/dashboard");
        var text = await page.Locator("main").InnerTextAsync();
        Assert.Contains("ผลการดำเนินงาน ปีงบประมาณ 2570", text, StringComparison.Ordinal);
        Assert.Contains("เบิกจ่ายแล้ว 10,500 จาก", text, StringComparison.Ordinal);
        Assert.Contains("แล้วเสร็จ 1 จาก 27 โครงการ ล่าช้า 2 โครงการ", text, StringComparison.Ordinal);
        Assert.Contains("เลย 10 วัน", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ผู้ทดสอบ", text, StringComparison.Ordinal);
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task The_executive_sees_who_recorded()
    {
        var page = await Open(360, Roles.Executive, null);
        await page.GotoAsync("plan/dashboard");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "บันทึกล่าสุด" })).ToBeVisibleAsync();
        Assert.Contains("ผู้ทดสอบ", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.ShouldBeAccessible();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_measures_after_a_mistake(bool javaScript)
    {
        var page = await Open(360, Roles.DivisionOfficer, "SP", javaScript);
        await page.GotoAsync("plan/projects/2-02/years/2570/indicators/outcome-1/measure");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกผลวัด" }).ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await page.GetByLabel("ค่าที่วัดได้").FillAsync("มาก");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกผลวัด" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("มาก");
        await page.GetByLabel("ค่าที่วัดได้").FillAsync("ร้อยละ ๘๒.๕");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกผลวัด" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/indicators/outcome-1\\?done=1$"));
        Assert.Contains("ร้อยละ 82.5", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dashboard?fiscalYear=2026", HttpStatusCode.NotFound)]
    [InlineData("dashboard?fiscalYear=abc", HttpStatusCode.NotFound)]
    [InlineData("dashboard?fiscalYear=2580", HttpStatusCode.OK)]
    [InlineData("projects/1-01/years/2570/indicators/output-9", HttpStatusCode.NotFound)]
    [InlineData("projects/1-01/indicators/output-2/baseline", HttpStatusCode.NotFound)]
    public async Task An_address_leads_somewhere_or_says_that_it_does_not(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await Reader(Roles.DivisionOfficer, "SP").GetAsync(path, Ct)).StatusCode);

    [Fact]
    public async Task Another_division_gets_no_form()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await Reader(Roles.DivisionOfficer, "FIN").GetAsync("projects/1-01/years/2570/indicators/output-2/measure", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Reader(Roles.Executive, null).GetAsync("projects/1-01/years/2570/indicators/output-2/measure", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Reader(Roles.Executive, null).GetAsync("projects/1-01/years/2570/indicators/output-2", Ct)).StatusCode);
    }

    private HttpClient Reader(string role, string? division)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(stage.Address + "plan/") };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        return client.As(role, division);
    }

    private async Task<IPage> Open(int width, string role, string? division, bool javaScript = true)
    {
        var page = await stage.Browser.NewPage(stage.Address, width, javaScript);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division)}")]);
        return page;
    }

    private static async Task Keep(IPage page, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("KEEP_SHOTS") is { } folder)
            await page.ScreenshotAsync(new() { Path = $"{folder}/{path.Replace('/', '_').Replace('?', '_')}-{width}.png", FullPage = true });
    }
}
