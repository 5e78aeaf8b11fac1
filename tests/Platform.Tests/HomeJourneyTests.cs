using System.Net.Http.Json;
using Microsoft.Playwright;
using Testing;

namespace Platform.Tests;

/// <summary>The first page of people who signed in, with all services behind it, and with one that stands still.</summary>
[Collection(StandingStill.Name)]
public sealed class HomeJourneyTests(RunningPlatform platform, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Everybody_finds_their_own_work_and_a_service_that_stands_still_leaves_a_gap()
    {
        using var citizen = platform.Client();
        var received = await citizen.PostAsync(new Uri("/complaints/api/v1/complaints", UriKind.Relative), JsonContent.Create(new
        {
            category = "road",
            subject = "ถนนหน้าโรงเรียนเป็นหลุม",
            details = "หลุมลึกหน้าประตูโรงเรียน รถจักรยานยนต์ล้มสองคันแล้ว",
        }));
        Assert.True(received.IsSuccessStatusCode, await received.Content.ReadAsStringAsync());

        var complaints = await SignIn("complaint", 360);
        await WithoutGap(complaints);
        await Assertions.Expect(complaints.Locator("#kinds ~ table")).ToContainTextAsync("รับทราบและมอบหมาย");
        Assert.DoesNotContain("ถนนหน้าโรงเรียน", await complaints.ContentAsync(), StringComparison.Ordinal);
        await complaints.ShouldBeAccessible();

        var division = await SignIn("division", 1280);
        await Assertions.Expect(division.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("งานของสำนักปลัด");
        await WithoutGap(division);
        await Assertions.Expect(division.Locator("#kinds ~ table")).ToContainTextAsync("จัดทำแบบรายงานการควบคุมภายใน"); // of the year before
        await division.ShouldBeAccessible();

        using (platform.StandStill("OperationsService"))
        {
            var admin = await SignIn("admin", 360);
            await Assertions.Expect(admin.Locator(".gap")).ToContainTextAsync("ระบบการทำงานของระบบยังไม่ตอบ งานของระบบนี้จึงไม่อยู่ในหน้านี้");
            await Assertions.Expect(admin.Locator("#kinds ~ table")).ToContainTextAsync("แจ้งผลประโยชน์ทับซ้อน");
            await admin.ShouldBeAccessible();
        }
    }

    /// <summary>A service that answers later than the page waits leaves a gap, as it may on a busy machine: whoever sees it looks again.</summary>
    private static Task WithoutGap(IPage page) => Wait.Until(
        async () =>
        {
            if (await page.Locator(".gap").CountAsync() == 0)
                return true;
            await page.ReloadAsync();
            return false;
        },
        () => "A part of the first page stays without an answer.");

    private async Task<IPage> SignIn(string user, int width)
    {
        var page = await browser.NewPage(platform.Address.ToString(), width);
        await page.GotoAsync("/sign-in?returnUrl=/");
        await page.GetByLabel("ชื่อผู้ใช้").FillAsync(user);
        await page.GetByLabel("รหัสผ่าน").FillAsync("demo");
        await page.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(page.Locator("#parts")).ToBeVisibleAsync();
        return page;
    }
}
