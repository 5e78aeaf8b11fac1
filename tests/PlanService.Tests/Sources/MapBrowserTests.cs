using Microsoft.Playwright;
using PlanService.Tests.Pages;
using ServiceDefaults.SignIn;
using Testing;
using static Microsoft.Playwright.Assertions;

namespace PlanService.Tests.Sources;

/// <summary>The pages of the map and of what the plan counts itself, without JavaScript, on a desk and on a phone.</summary>
public sealed class MapBrowserTests(BrowserTests.Stage stage) : IClassFixture<BrowserTests.Stage>
{
    [Fact]
    public async Task A_plan_officer_changes_a_line_and_finds_it_in_the_list()
    {
        var page = await Open(1280, Roles.PlanOfficer);
        await page.GotoAsync("plan/map");
        await Expect(page.Locator(".figures, dl").First).ToContainTextAsync("75");
        await page.Locator("#filter-project").SelectOptionAsync("2-11");
        await page.Locator("form:has(#filter-project) button").First.ClickAsync();
        await Expect(page.Locator("main table tbody tr")).ToHaveCountAsync(2);
        await page.Locator("main a[href$='map/2-11/outcome-1']").ClickAsync();
        await page.GetByLabel("จำกัดเฉพาะ").FillAsync("หมวดบริการ");
        await page.GetByLabel("เหตุผล").FillAsync("นับเฉพาะเรื่องการให้บริการที่ตรวจแล้วมีมูล");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("เขียนรหัสหมวดเรื่องร้องเรียนเป็นอักษรอังกฤษตัวเล็ก");
        await page.GetByLabel("จำกัดเฉพาะ").FillAsync("service");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก" }).ClickAsync();
        await Expect(page.Locator("[id='2-11-outcome-1']")).ToContainTextAsync("เฉพาะหมวด service");
    }

    [Fact]
    public async Task Somebody_with_the_link_answers_a_survey_on_a_phone()
    {
        var staff = await Open(1280, Roles.DivisionOfficer, "SP");
        await staff.GotoAsync("plan/projects/4-02/years/2570/survey"); // not of this division
        await Expect(staff.GetByRole(AriaRole.Button, new() { Name = "เปิดแบบสำรวจ" })).ToHaveCountAsync(0);
        await staff.GotoAsync("plan/projects/2-06/years/2570/survey");
        await staff.GetByRole(AriaRole.Button, new() { Name = "เปิดแบบสำรวจ" }).ClickAsync();
        var link = await staff.Locator("main a[href*='/plan/survey/']").GetAttributeAsync("href");
        await staff.ShouldBeAccessible();

        var visitor = await Open(360, null);
        await visitor.GotoAsync(link!);
        await visitor.ShouldBeAccessible();
        await visitor.GetByRole(AriaRole.Button, new() { Name = "ส่งคำตอบ" }).ClickAsync();
        await Expect(visitor.Locator("main")).ToContainTextAsync("เลือกคะแนน 1 ถึง 5");
        await visitor.Locator("input[type=radio][value='5']").CheckAsync();
        await visitor.GetByRole(AriaRole.Button, new() { Name = "ส่งคำตอบ" }).ClickAsync();
        await Expect(visitor.Locator("h1")).ToHaveTextAsync("ขอบคุณที่ตอบ");
    }

    [Theory]
    [InlineData("plan/map", Roles.PlanOfficer, 1280)]
    [InlineData("plan/map?way=risk", Roles.DivisionOfficer, 360)]
    [InlineData("plan/map/2-01/outcome-1", Roles.PlanOfficer, 360)]
    [InlineData("plan/years/2570/ita-score/change", Roles.PlanOfficer, 360)]
    [InlineData("plan/years/2570/ita-score", Roles.PlanOfficer, 360)]
    [InlineData("plan/years/2570/rebuild", Roles.Admin, 360)]
    [InlineData("plan/projects/2-02/years/2570/survey", Roles.DivisionOfficer, 360)]
    [InlineData("plan/projects/4-05/years/2570/indicators/outcome-1", Roles.Executive, 360)]
    public async Task A_page_is_accessible_and_fits_the_screen(string path, string role, int width)
    {
        var page = await Open(width, role, role == Roles.DivisionOfficer ? "SP" : null, javaScript: true);
        await page.GotoAsync(path);
        await page.ShouldBeAccessible();
    }

    private async Task<IPage> Open(int width, string? role, string? division = null, bool javaScript = false)
    {
        stage.App.Clock.Set(new DateTimeOffset(2027, 3, 12, 3, 0, 0, TimeSpan.Zero));
        var page = await stage.Browser.NewPage(stage.Address, width, javaScript);
        if (role is not null)
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division)}")]);
        return page;
    }
}
