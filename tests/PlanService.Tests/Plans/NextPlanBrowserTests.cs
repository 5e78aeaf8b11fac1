using Microsoft.Playwright;
using PlanService.Tests.Reports;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Plans;

public sealed class NextPlanBrowserTests : IAsyncLifetime
{
    private readonly SeededPlan _seed = new() { App = PlanApp.Listening.Take() };
    private readonly Browser _browser = new();
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = _seed.App.CreateClient().BaseAddress!.ToString();
        _seed.App.Now(ReportedPlan.InApril);
        await _seed.InitializeAsync();
        await _seed.App.Publish(_seed.PlanId);
        await _seed.App.Work();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _seed.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_chooses_what_goes_on_and_the_draft_has_it(int width)
    {
        var page = await _browser.NewPage(_address, width, javaScript: true);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.PlanOfficer])}")]);
        await page.GotoAsync("plan/");
        await page.GetByRole(AriaRole.Link, new() { Name = "จัดทำแผนปี 2571–2575" }).ClickAsync();
        await page.ShouldBeAccessible();
        await Assertions.Expect(page.Locator("input[name=project]:checked")).ToHaveCountAsync(27);
        var course = page.Locator("tr", new() { Has = page.Locator("input[value='1-03']") });
        await Assertions.Expect(course).ToContainTextAsync("4,600");
        await Assertions.Expect(page.Locator("tr", new() { Has = page.Locator("input[value='4-04']") })).ToContainTextAsync("ไม่สามารถดำเนินการได้");

        foreach (var box in await page.Locator("input[name=project]").AllAsync())
            await box.UncheckAsync();
        await page.GetByLabel("เพิ่มเป็นร้อยละ").CheckAsync();
        await page.GetByLabel("เพิ่มร้อยละ").FillAsync("500");
        await Submit(page);
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("เลือกโครงการอย่างน้อยหนึ่งโครงการ");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ไม่เกิน 100");
        await Assertions.Expect(page.Locator("input[name=project]:checked")).ToHaveCountAsync(0);
        await page.ShouldBeAccessible();

        foreach (var code in new[] { "1-03", "4-04" })
            await page.Locator($"input[value='{code}']").CheckAsync();
        await page.GetByLabel("เพิ่มร้อยละ").FillAsync("๑๐");
        await Submit(page);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("พ.ศ. 2571 – 2575");
        await Assertions.Expect(page.Locator(".matrix")).ToContainTextAsync("14,300");
        await Assertions.Expect(page.Locator(".matrix")).ToContainTextAsync("4-01");
        await page.ShouldBeAccessible();

        await page.GotoAsync($"plan/plans/{_seed.PlanId}/next");
        await Assertions.Expect(page.Locator(".notice.is-warn")).ToContainTextAsync("มีแผนปี 2571–2575 อยู่แล้ว");
        await page.ShouldBeAccessible();
    }

    private static Task Submit(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "เปิดร่างแผนใหม่" }).ClickAsync();
}
