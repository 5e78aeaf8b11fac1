using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing;

namespace Platform.Tests;

/// <summary>The first day outside Development: nobody is there yet. An administrator from the command line opens the first account.</summary>
public sealed class FirstAdministratorTests(Browser browser) : IClassFixture<Browser>
{
    private const string Own = "สี่ คำ จำ ง่าย มาก";

    [Fact]
    public async Task In_Production_the_first_administrator_opens_the_plan_officers_account()
    {
        await using var platform = new RunningPlatform { EnvironmentName = "Production", Replicas = 1 };
        await platform.InitializeAsync();
        var printed = await platform.Command("identity", "--create-admin", "Somying");
        var password = Regex.Match(printed, "[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}").Value;
        Assert.NotEqual("", password);

        var admin = await browser.NewPage(platform.Address.ToString());
        await SignInForTheFirstTime(admin, "somying", password);
        await Assertions.Expect(admin.Locator("main")).ToContainTextAsync("ผู้ดูแลระบบ");
        await admin.Locator("main a[href='/identity/people']").ClickAsync();
        await admin.GetByRole(AriaRole.Link, new() { Name = "เพิ่มบุคลากร" }).ClickAsync();
        await admin.GetByLabel("ชื่อ–สกุล").FillAsync("วิชัย แผนดี");
        await admin.GetByLabel("ชื่อผู้ใช้").FillAsync("wichai");
        await admin.GetByLabel("เจ้าหน้าที่แผน").CheckAsync();
        await admin.Locator("main select").SelectOptionAsync("SP");
        await admin.GetByLabel("เหตุผล").FillAsync("คำสั่งที่ 1/2570");
        await admin.Locator("main form button").ClickAsync();
        var secret = await admin.Locator("main code").InnerTextAsync();
        await Picture(admin, "first-person");

        var officer = await browser.NewPage(platform.Address.ToString());
        await SignInForTheFirstTime(officer, "wichai", secret);
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("วิชัย แผนดี");
        await Picture(officer, "first-officer");
        await officer.Locator("main a[href='/plan/']").First.ClickAsync();
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("แผนปฏิบัติการ");
    }

    private static async Task SignInForTheFirstTime(IPage page, string userName, string password)
    {
        await page.GotoAsync("/sign-in?returnUrl=/");
        await page.GetByLabel("ชื่อผู้ใช้").FillAsync(userName);
        await page.GetByLabel("รหัสผ่าน").FillAsync(password);
        await page.Locator("main form button").ClickAsync();
        await page.GetByLabel("รหัสผ่านปัจจุบัน").FillAsync(password);
        await Picture(page, $"first-password-{userName}");
        await page.ShouldBeAccessible();
        await page.GetByLabel("รหัสผ่านใหม่", new() { Exact = true }).FillAsync(Own);
        await page.GetByLabel("รหัสผ่านใหม่อีกครั้ง").FillAsync(Own);
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.GetByText("ออกจากระบบ").First).ToBeVisibleAsync();
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
