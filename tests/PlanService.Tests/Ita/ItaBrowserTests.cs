using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Ita;

/// <summary>The plan officer's list in a browser, without scripts of its own.</summary>
public sealed class ItaBrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_begins_a_list_mends_an_item_and_takes_one_off(int width)
    {
        await using var app = PlanApp.Listening.Take();
        var page = await browser.NewPage(app.CreateClient().BaseAddress!.ToString(), width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.PlanOfficer])}")]);
        await page.GotoAsync("plan/ita/2570");
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "เริ่มจากรายการตั้งต้นของระบบ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#corruption-plan")).ToContainTextAsync("ยังไม่ประกาศ");
        await Assertions.Expect(page.Locator("#procurement")).ToContainTextAsync("ยังไม่มีหน้า");
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"ita-{width}.png"), FullPage = true });
        await page.ShouldBeAccessible();

        await page.Locator("#procurement a", new() { HasText = "แก้ไข" }).ClickAsync();
        await page.GetByLabel("หน้าที่แสดง").FillAsync("www.example.go.th");
        await page.GetByLabel("รหัสของปีนี้").FillAsync("o ๑๒");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกรายการ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("https://");
        await page.ShouldBeAccessible();
        await page.GetByLabel("หน้าที่แสดง").FillAsync("https://www.example.go.th/procurement/{fy}");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกรายการ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#procurement")).ToContainTextAsync("O12");
        await Assertions.Expect(page.Locator("#procurement a[href='https://www.example.go.th/procurement/2570']")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "เพิ่มรายการ" }).ClickAsync();
        await page.ShouldBeAccessible();
        await page.GetByLabel("ชื่อในลิงก์ถาวร").FillAsync("own-item");
        await page.GetByLabel("ชื่อรายการ").FillAsync("รายการของเราเอง");
        await page.GetByLabel("สิ่งที่ต้องแสดง").FillAsync("ข้อมูลของปี");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกรายการ" }).ClickAsync();
        await page.Locator("#own-item a", new() { HasText = "แก้ไข" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "นำรายการนี้ออกจากปีนี้" }).ClickAsync();
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "นำออก" }).ClickAsync();
        await Assertions.Expect(page.Locator("#own-item")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Button, new() { Name = "ตรวจเดี๋ยวนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("2570");
        await page.GotoAsync("plan/ita/2571");
        await page.GetByRole(AriaRole.Button, new() { Name = "เริ่มจากรายการปี 2570" }).ClickAsync();
        await Assertions.Expect(page.Locator("#procurement")).ToContainTextAsync("https://www.example.go.th/procurement/2571");
        await Assertions.Expect(page.Locator("#procurement")).ToContainTextAsync("ยังไม่ประกาศ");
    }
}
