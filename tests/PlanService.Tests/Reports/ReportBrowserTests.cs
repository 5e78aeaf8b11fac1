using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Reports;

public sealed class ReportBrowserTests(ReportBrowserTests.Stage stage) : IClassFixture<ReportBrowserTests.Stage>
{
    /// <summary>April 2570 with some work done: the 6-month report is to be submitted.</summary>
    public sealed class Stage : IAsyncLifetime
    {
        public PlanApp App { get; } = PlanApp.Listening.Take();

        public Browser Browser { get; } = new();

        public string Address { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Address = App.CreateClient().BaseAddress!.ToString();
            App.Now(ReportedPlan.InApril);
            await App.Work();
            await Browser.InitializeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    public static TheoryData<string, int> Pages()
    {
        var data = new TheoryData<string, int>();
        foreach (var path in new[] { "reports", "reports/2569/12m", "reports/2570/12m/paper", "reports/2569/12m/projects/3", "reports/2569/12m/submission" })
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
        await page.GotoAsync($"plan/{path}");
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task An_officer_submits_opens_again_and_a_citizen_reads()
    {
        var page = await Open(1280);
        await page.GotoAsync("plan/reports");
        await page.GetByRole(AriaRole.Link, new() { Name = "ปี 2570 รอบ 6 เดือน" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ตรวจแล้วส่งรายงาน" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งรายงาน" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("เหตุผลที่ส่งทั้งที่ยังขาด");
        await page.ShouldBeAccessible();
        await page.GetByLabel("เหตุผลที่ส่งทั้งที่ยังขาด").FillAsync("ใกล้ครบกำหนดส่ง จะแก้ไขเป็นฉบับที่ 2");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งรายงาน" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("ส่งรายงานแล้ว");
        await page.ShouldBeAccessible();

        var citizen = await stage.Browser.NewPage(stage.Address, 360);
        await citizen.GotoAsync("plan/reports");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "ปี 2570 รอบ 6 เดือน" }).ClickAsync();
        await Assertions.Expect(citizen.Locator(".badge.is-done").First).ToContainTextAsync("ส่งแล้ว");
        await Assertions.Expect(citizen.Locator("#missing")).ToHaveCountAsync(0);
        await citizen.ShouldBeAccessible();

        await page.GetByRole(AriaRole.Link, new() { Name = "เปิดรายงานเพื่อแก้ไข" }).ClickAsync();
        await page.GetByLabel("เหตุผลที่ต้องแก้ไข").FillAsync("ฎีกาเลขที่ 9 ตกหล่นจากรายงาน");
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "เปิดแก้ไข" }).ClickAsync();
        await Assertions.Expect(page.Locator("section:has(#versions)")).ToContainTextAsync("ฉบับที่ 1");
        await page.ShouldBeAccessible();
    }

    private async Task<IPage> Open(int width)
    {
        var page = await stage.Browser.NewPage(stage.Address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.PlanOfficer])}")]);
        return page;
    }
}
