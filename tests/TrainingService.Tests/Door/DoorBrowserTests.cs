using System.Net;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Door;

/// <summary>A helper's phone at the door and a desk's screen: with the script and without network for a while, and without any script.</summary>
public sealed class DoorBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly TrainingApp _app = TrainingApp.TakeListening();

    public async ValueTask InitializeAsync()
    {
        _app.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Ten_people_are_checked_in_without_network_and_sent_once_after_a_reload(int width)
    {
        var id = await _app.OpenEvent();
        await _app.Enrol(id, 12);
        var page = await OpenedLink(id, width);
        await Assertions.Expect(page.Locator("[data-ready]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 0 จาก 12 คน");
        await page.ShouldBeAccessible();

        await page.Context.SetOfflineAsync(true);
        for (var no = 1; no <= 4; no++)
            await page.GetByRole(AriaRole.Button, new() { Name = $"เช็กชื่อ {no} นายสมชาย{no} ใจดี", Exact = true }).ClickAsync();
        for (var no = 5; no <= 9; no++)
        {
            await page.Locator("[data-search]").FillAsync($"ชาย{no}");
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Locator("[data-search]").FillAsync("๑๐");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("รอส่ง 10 รายการ");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("รอส่ง 10 รายการ");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิก 3 นายสมชาย3 ใจดี", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "เช็กชื่อ 3 นายสมชาย3 ใจดี", Exact = true }).ClickAsync();
        await Look(page, $"door-without-network-{width}");
        Assert.Equal(0, await _app.Rows(id));

        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-waiting]")).ToHaveTextAsync("");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        Assert.Equal(10, await _app.Rows(id));
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 12 คน");
        Assert.Equal(10, await _app.Rows(id));

        await page.Locator("[data-search]").FillAsync("นางมา เอง");
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่ม “นางมา เอง” เป็นผู้มาหน้างาน" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 11 จาก 13 คน");
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิก 1 นายสมชาย1 ใจดี", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 10 จาก 13 คน");

        await _app.Client().Send($"events/{id}/door-link/closure");
        await page.GetByRole(AriaRole.Button, new() { Name = "เช็กชื่อ 12 นายสมชาย12 ใจดี", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-closed]")).ToContainTextAsync("ปิดหน้างานแล้ว");
        Assert.Equal("[]", await page.EvaluateAsync<string>("JSON.stringify(Object.values(localStorage).filter(kept => kept.includes('สมชาย')))"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Without_a_script_the_same_is_done_by_posting(int width)
    {
        var id = await _app.OpenEvent();
        await _app.Enrol(id, 3);
        await _app.Enrol(id, DoorSteps.School(id, 4, 50));
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, javaScript: false);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.DivisionOfficer], "SP", "เจ้าหน้าที่ ตั้งใจ")}")]);
        await page.GotoAsync($"training/events/{id}/door");
        await page.ShouldFit();
        await page.Locator("[data-plain] input[type=search]").FillAsync("ชาย2");
        await page.GetByRole(AriaRole.Button, new() { Name = "ค้นหา" }).ClickAsync();
        await Assertions.Expect(page.Locator(".steps li")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "เช็กชื่อ 2 นายสมชาย2 ใจดี", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("เช็กชื่อเลขที่ 2 แล้ว");
        Assert.DoesNotContain(Uri.EscapeDataString("ชาย"), page.Url, StringComparison.Ordinal);
        await page.GetByLabel("มากี่คน").FillAsync("๔๕");
        await page.GetByRole(AriaRole.Button, new() { Name = "เช็กชื่อ 4 โรงเรียนบ้านบึงนคร", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("มาแล้ว 46 จาก 53 คน");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^ยกเลิกการเช็กชื่อ 2 ") }).ClickAsync();
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("มาแล้ว 45 จาก 53 คน");
        await page.GetByRole(AriaRole.Link, new() { Name = "เพิ่มผู้มาหน้างาน" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ลงทะเบียนและเช็กชื่อ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ชื่อและนามสกุล");
        await page.GetByLabel("ชื่อและนามสกุล").FillAsync("นางมา เอง");
        await page.GetByRole(AriaRole.Button, new() { Name = "ลงทะเบียนและเช็กชื่อ" }).ClickAsync();
        await Assertions.Expect(page.Locator("#main")).ToContainTextAsync("มาแล้ว 46 จาก 54 คน");

        await page.GetByRole(AriaRole.Link, new() { Name = "พิมพ์จากใบเซ็นชื่อ" }).ClickAsync();
        await page.GetByLabel("เลขที่ที่เซ็นชื่อ").FillAsync("๑-2, ก, 9");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกช่วงนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("อ่านไม่ออก: ก");
        await page.GetByLabel("เลขที่ที่เซ็นชื่อ").FillAsync("๑-2, 9");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "3 นายสมชาย3 ใจดี" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกช่วงนี้" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice").First).ToContainTextAsync("บันทึก 3 รายการ");
        await Assertions.Expect(page.Locator(".notice").First).ToContainTextAsync("ไม่มีเลขที่นี้ในรายชื่อ: 9");
        await page.ShouldFit();
        Assert.Equal(5, await _app.Rows(id));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_of_the_door_and_the_calendar_is_accessible(int width)
    {
        var id = await _app.OpenEvent();
        await _app.Enrol(id, 3);
        await _app.Enrol(id, DoorSteps.School(id, 4, 50));
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.DivisionOfficer], "SP", "เจ้าหน้าที่ ตั้งใจ")}")]);
        foreach (var path in (string[])[$"events/{id}/door/paper", $"events/{id}/door/walk-in", $"events/{id}/door/link", "calendar?month=2570-03", "calendar?month=2570-07&division=SW"])
        {
            await page.GotoAsync($"training/{path}");
            await Look(page, $"{path.Replace($"{id}", "id", StringComparison.Ordinal).Replace('/', '-').Replace('?', '-')}-{width}");
        }

        await page.GotoAsync($"training/events/{id}/door/link");
        await page.GetByRole(AriaRole.Button, new() { Name = "เปิดหน้างานสำหรับผู้ช่วย" }).ClickAsync();
        await Assertions.Expect(page.Locator(".qr")).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "ปิดหน้างาน", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "เปิดหน้างานสำหรับผู้ช่วย" })).ToBeVisibleAsync();
        // Last: from now on its worker asks for the pages, and a worker sends no header that a test sets.
        await page.GotoAsync($"training/events/{id}/door");
        await Assertions.Expect(page.Locator("[data-count]")).ToHaveTextAsync("มาแล้ว 0 จาก 53 คน");
        await page.ShouldBeAccessible();
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name}.png") });
        await page.ShouldBeAccessible();
    }

    private async Task<IPage> OpenedLink(Guid id, int width)
    {
        var (status, _, door) = await _app.Client().Send($"events/{id}/door-link");
        Assert.Equal(HttpStatusCode.Created, status);
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width);
        await page.GotoAsync($"training/door/{door.Text("code")}");
        await page.WaitForURLAsync($"**/training/events/{id}/door");
        return page;
    }
}
