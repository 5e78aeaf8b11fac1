using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing;

namespace Platform.Tests;

/// <summary>What the plan officer does on a first day, in a browser, at a desk and on a phone: portal, sign-in, import, findings, project.</summary>
public sealed class PlanJourneyTests(RunningPlatform platform, Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public async Task The_plan_officer_signs_in_imports_the_plan_and_looks_at_what_was_found(int width, bool javaScript)
    {
        var page = await browser.NewPage(platform.Address.ToString(), width, javaScript);

        await page.GotoAsync("/");
        await page.ShouldBeAccessible();
        await page.GotoAsync("/sign-in?returnUrl=/plan/import");
        await page.ShouldBeAccessible();
        await page.GetByLabel("ชื่อผู้ใช้").FillAsync("plan");
        await page.GetByLabel("รหัสผ่าน").FillAsync("demo");
        await page.Locator("main form button").First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/plan/import$"));
        await page.ShouldBeAccessible();
        await page.Locator("input[type=file]").SetInputFilesAsync(RunningPlatform.SeedPath);
        await page.Locator("main form:has(input[type=file]) button").ClickAsync();

        await page.GetByText("20,0000").First.WaitForAsync();
        await page.ShouldBeAccessible();

        await page.GotoAsync("/plan/");
        await Assertions.Expect(page.GetByText("205,000").First).ToBeVisibleAsync();
        if (width == 1280 && Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder) // the picture in README
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "first-minute.png") });
        await page.ShouldBeAccessible();

        await page.Locator("a[href*='projects/1-06']").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ครอบครัว");
        await page.ShouldBeAccessible();

        await page.GotoAsync("/plan/findings");
        await page.ShouldBeAccessible();
    }
}
