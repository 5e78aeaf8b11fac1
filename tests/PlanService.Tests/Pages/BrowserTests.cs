using PlanService.Import;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Pages;

public sealed class BrowserTests(BrowserTests.Stage stage) : IClassFixture<BrowserTests.Stage>
{
    /// <summary>A browser and a service with the seed plan that it can reach.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public PlanApp App { get; } = PlanApp.Listening.Take();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        /// <summary>The seed document as a file to choose.</summary>
        public string Document { get; } = Path.Combine(Directory.CreateTempSubdirectory("plan-").FullName, "แผน.txt");

        public async ValueTask InitializeAsync()
        {
            Address = App.CreateClient().BaseAddress!.ToString();
            await Browser.InitializeAsync();
            await File.WriteAllBytesAsync(Document, SeedPlan.Content());
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await App.DisposeAsync();
            Directory.Delete(Path.GetDirectoryName(Document)!, recursive: true);
        }
    }

    public static TheoryData<string, int> Pages()
    {
        var data = new TheoryData<string, int>();
        foreach (var path in new[] { "plan/", "plan/?dimension=1", "plan/projects/1-03", "plan/projects/1-06", "plan/projects/1-01", "plan/findings", "plan/search?q=ครอบครัว", "plan/import", "plan/plans" })
        {
            data.Add(path, 1280);
            data.Add(path, 360);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_and_fits_the_screen(string path, int width)
    {
        var page = await Open(width);
        await page.GotoAsync(path);
        await page.ShouldBeAccessible();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_visitor_meets_a_readable_page(int width)
    {
        var page = await stage.Browser.NewPage(stage.Address, width);
        await page.GotoAsync("plan/");
        await page.ShouldBeAccessible();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_imports_a_document_and_resolves_a_finding(bool javaScript)
    {
        var page = await Open(1280, javaScript);
        await page.GotoAsync("plan/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(stage.Document);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "อ่านแผน" }).ClickAsync();
        await page.Locator(".notice.is-ok").WaitForAsync();
        Assert.Contains("27 โครงการ", await page.Locator(".notice.is-ok").InnerTextAsync(), StringComparison.Ordinal);

        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "พิจารณา" }).First.ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "บันทึกผลการพิจารณา" }).ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await page.ShouldBeAccessible();
        await page.GetByLabel("ยอมรับ").CheckAsync();
        await page.GetByLabel("เหตุผล").FillAsync("ตรวจกับต้นฉบับที่ลงนามแล้ว");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "บันทึกผลการพิจารณา" }).ClickAsync();
        await page.Locator("#f1 .badge.is-done").WaitForAsync();
    }

    [Fact]
    public async Task A_document_that_is_no_plan_is_explained()
    {
        var page = await Open(360);
        await page.GotoAsync("plan/import");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "อ่านแผน" }).ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await page.Locator("textarea").FillAsync("ขอเชิญประชุมประจำเดือน");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "อ่านแผน" }).ClickAsync();
        await page.GetByText("ไม่ใช่แผนปฏิบัติการป้องกันการทุจริต").WaitForAsync();
        await page.ShouldBeAccessible();
    }

    private async Task<Microsoft.Playwright.IPage> Open(int width, bool javaScript = true)
    {
        var page = await stage.Browser.NewPage(stage.Address, width, javaScript);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.PlanOfficer])}")]);
        return page;
    }
}
