using System.Globalization;
using Microsoft.Playwright;
using PlanService.Tests.Pages;
using ServiceDefaults.SignIn;
using Testing;

namespace PlanService.Tests.Progress;

public sealed class WorkBrowserTests(BrowserTests.Stage stage) : IClassFixture<BrowserTests.Stage>
{
    private const string Home = "plan/projects/1-03/years/2570";

    private async Task<IPage> Open(string role, string division, int width = 1280, bool javaScript = true)
    {
        stage.App.Clock.Set(DateTimeOffset.Parse("2027-03-12T03:00:00Z", CultureInfo.InvariantCulture));
        var page = await stage.Browser.NewPage(stage.Address, width, javaScript);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division)}")]);
        return page;
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    [Theory]
    [InlineData(360, true, 1)]
    [InlineData(1280, true, 2)]
    [InlineData(360, false, 3)]
    public async Task An_officer_completes_a_step_with_a_photo(int width, bool javaScript, int no)
    {
        var page = await Open(Roles.DivisionOfficer, "SP", width, javaScript);
        await page.GotoAsync($"{Home}/steps/{no}/completion");
        await Button(page, "บันทึกว่าทำเสร็จ").ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await page.ShouldBeAccessible();
        await page.GetByLabel("วันที่ทำเสร็จ").FillAsync("๘/๒/๒๕๗๐");
        await page.GetByLabel("ไฟล์หลักฐาน").SetInputFilesAsync(new FilePayload { Name = "ภาพกิจกรรม.png", MimeType = "image/png", Buffer = EvidenceTests.Picture });
        await page.GetByLabel("หลักฐานนี้คืออะไร").FillAsync($"ภาพขั้นตอนที่ {no}");
        await Button(page, "บันทึกว่าทำเสร็จ").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?done=1$"));
        await Assertions.Expect(page.Locator($"#step-{no} .badge.is-done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"#step-{no}").GetByRole(AriaRole.Link, new() { Name = $"ภาพขั้นตอนที่ {no}", Exact = true })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/plan/api/v1/evidence/"));
        await page.ShouldBeAccessible();
        var photo = await page.GotoAsync((await page.Locator($"#step-{no} ul a").First.GetAttributeAsync("href"))!);
        Assert.Equal((200, "image/png"), (photo!.Status, photo.Headers["content-type"]));
    }

    [Fact]
    public async Task A_link_too_long_for_a_phone_is_broken_and_not_glued_to_what_follows()
    {
        var page = await Open(Roles.DivisionOfficer, "SP", 360);
        var link = $"https://www.facebook.com/{new string('a', 120)}";
        await page.GotoAsync($"{Home}/steps/4/completion");
        await page.GetByLabel("วันที่ทำเสร็จ").FillAsync("๘/๒/๒๕๗๐");
        await page.GetByLabel("หรือลิงก์หลักฐาน").FillAsync(link);
        await Button(page, "บันทึกว่าทำเสร็จ").ClickAsync();
        await Assertions.Expect(page.Locator("#step-4 li")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("a \\(เฉพาะเจ้าหน้าที่\\) ถอน"));
        await page.ShouldBeAccessible();
    }

    [Fact]
    public async Task An_officer_sets_days_publishes_counts_declares_and_a_head_confirms()
    {
        const string home = "plan/projects/1-06/years/2570";
        var page = await Open(Roles.DivisionOfficer, "SW");
        await page.GotoAsync($"{home}/due");
        await page.ShouldBeAccessible();
        await page.GetByLabel("ขั้นตอนที่ 1 ").FillAsync("5 มี.ค. 2570");
        await page.GetByLabel("ขั้นตอนที่ 2 ").FillAsync("1/10/2570");
        await Button(page, "บันทึกวัน").ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ปีงบประมาณ 2570");
        await page.GetByLabel("ขั้นตอนที่ 2 ").FillAsync("20/3/2570");
        await Button(page, "บันทึกวัน").ClickAsync();
        await Assertions.Expect(page.Locator("#step-1")).ToContainTextAsync("เลย 7 วัน");

        await page.GotoAsync($"{home}/publications");
        await page.ShouldBeAccessible();
        await page.GetByLabel("เรื่องที่เผยแพร่").FillAsync("ครอบครัวยุคใหม่ไม่โกง");
        await page.GetByLabel("ช่องทาง").SelectOptionAsync("facebook");
        await page.GetByLabel("วันที่เผยแพร่").FillAsync("1 มี.ค. 2570");
        await Button(page, "บันทึกการเผยแพร่").ClickAsync();
        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#publications") })).ToContainTextAsync("1 รายการ 1 ช่องทาง");

        await page.GotoAsync($"{home}/targets");
        await page.ShouldBeAccessible();
        await page.Locator("main form input[type=text]").First.FillAsync("๑๔๑");
        await Button(page, "บันทึกจำนวน").ClickAsync();
        await Assertions.Expect(page.Locator("section", new() { Has = page.Locator("#targets") })).ToContainTextAsync("141");

        await page.GotoAsync($"{home}/status");
        await page.ShouldBeAccessible();
        await page.GetByLabel("ไม่สามารถดำเนินการได้", new() { Exact = true }).CheckAsync();
        await Button(page, "บันทึกสถานะ").ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("หนึ่งในสี่ข้อ");
        await page.GetByLabel("ไม่มีงบประมาณ").CheckAsync();
        await Button(page, "บันทึกสถานะ").ClickAsync();
        await Assertions.Expect(page.Locator(".page-head .badge.is-stop")).ToBeVisibleAsync();

        var head = await Open(Roles.DivisionHead, "SW", 360);
        await head.GotoAsync("plan/work");
        await head.ShouldBeAccessible();
        await head.Locator("#unconfirmed ~ table a.link").First.ClickAsync();
        await Assertions.Expect(Button(head, "ยืนยันว่าข้อมูลถูกต้อง")).ToBeVisibleAsync();
        await head.ShouldBeAccessible();
        await Button(head, "ยืนยันว่าข้อมูลถูกต้อง").ClickAsync();
        await Assertions.Expect(head.Locator(".notice.is-info")).ToContainTextAsync("ยืนยันข้อมูลปีนี้แล้ว");
        await head.ShouldBeAccessible();
        await page.GotoAsync("plan/work");
        await page.ShouldBeAccessible();
    }
}
