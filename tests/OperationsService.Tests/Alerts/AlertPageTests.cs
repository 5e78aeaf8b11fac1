using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Alerts;

/// <summary>An administrator with a browser, on a desk's screen and on a phone; no page needs a script.</summary>
public sealed class AlertPageTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly AlertRounds _platform = new();

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        await _platform.StartAsync(listen: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task An_alert_is_seen_to_from_its_page_and_who_is_told_is_chosen()
    {
        _platform.Plan.Outbox = new(3, 400, 2);
        await _platform.Later(AlertRounds.HalfAMinute);
        var page = await Visit(1280, "th", javaScript: false);
        await page.GotoAsync("ops/");
        await Says(page, "มีเหตุแจ้งเตือน 2 เรื่อง");
        await Open(page, "การแจ้งเตือน");
        await Says(page, "ยังไม่มีใครได้รับการแจ้งเตือน");
        await page.ShouldFit();
        await Open(page, "เพิ่มที่อยู่อีเมลผู้รับ");
        await page.GetByLabel("ที่อยู่อีเมล").FillAsync("it@example.go.th\nsomchai@");
        await page.GetByLabel("เหตุผลที่แก้ไข").FillAsync("ผู้ดูแลระบบคนใหม่");
        await Press(page, "บันทึกผู้รับ");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ต้องเป็นที่อยู่อีเมลเดียว");
        await page.GetByLabel("ที่อยู่อีเมล").FillAsync("it@example.go.th\n");
        await Press(page, "บันทึกผู้รับ");
        await Press(page, "ส่งอีเมลทดสอบ");
        await Says(page, "ส่งอีเมลทดสอบ 1 ฉบับแล้ว");
        await page.ShouldFit();
        await Open(page, "ดิสก์ใกล้เต็ม");
        await page.GetByLabel("เหลือที่ว่างน้อยกว่า (ร้อยละ)").FillAsync("๙๐");
        await page.GetByLabel("เหตุผลที่แก้ไข").FillAsync("ดิสก์เล็ก");
        await Press(page, "บันทึกเกณฑ์");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("ต้องอยู่ระหว่าง 1 ถึง 50");
        await page.GetByLabel("เหลือที่ว่างน้อยกว่า (ร้อยละ)").FillAsync("๒๐");
        await Press(page, "บันทึกเกณฑ์");
        await Says(page, "เหลือที่ว่างน้อยกว่า (ร้อยละ) 20");

        await page.GotoAsync("ops/alerts");
        await Open(page, "เหตุการณ์ค้างส่งนานเกินไป");
        await Says(page, "ดูว่าระบบข่าวสาร (RabbitMQ) ทำงานหรือไม่");
        await Open(page, "รับทราบ");
        await page.GetByLabel("กำลังทำอะไรอยู่").FillAsync("เริ่ม RabbitMQ ใหม่");
        await Press(page, "รับทราบ");
        await Says(page, "เริ่ม RabbitMQ ใหม่");
        await Open(page, "งดแจ้งชั่วคราว");
        await page.GetByLabel("เหตุผล").FillAsync("ปิดปรับปรุงตามแผน");
        await Press(page, "งดแจ้ง");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("เลือกว่างดแจ้งนานเท่าใด");
        await page.GetByLabel("4 ชั่วโมง").CheckAsync();
        await Press(page, "งดแจ้ง");
        await Says(page, "งดแจ้งถึง");
        await Open(page, "เลิกงดแจ้ง");
        await page.GetByLabel("เหตุผล").FillAsync("เสร็จก่อนเวลา");
        await Press(page, "เลิกงดแจ้ง");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("เสร็จก่อนเวลา");
        await page.ShouldFit();
        await Open(page, "คู่มือทีละขั้น");
        Assert.EndsWith("/ops/runbook#outbox-overdue", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_is_for_administrators()
    {
        _platform.Plan.Outbox = new(3, 400, 2);
        await _platform.Later(AlertRounds.HalfAMinute);
        _platform.Plan.Outbox = new(0, 0, 2);
        await _platform.Later(AlertRounds.HalfAMinute);
        await _platform.Later(TimeSpan.FromMinutes(3));
        var (going, ended) = ((await _platform.Only("?state=going-on")).Text("id"), (await _platform.Only("?state=ended")).Text("id"));
        string[] paths = ["alerts", $"alerts/{going}", $"alerts/{ended}", $"alerts/{going}/acknowledgement", $"alerts/{going}/silence", $"alerts/{going}/silence-end", "alerts/settings", "alerts/settings/disk-low", "alerts/settings/service-down", "runbook"];
        foreach (var (width, language) in ((int, string)[])[(360, "th"), (1280, "en")])
        {
            var page = await Visit(width, language, javaScript: true);
            foreach (var path in paths)
            {
                await page.GotoAsync($"ops/{path}");
                await Look(page, path.Replace(going, "id", StringComparison.Ordinal).Replace(ended, "ended", StringComparison.Ordinal).Replace('/', '-') + $"-{width}");
            }
        }

        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _platform.App.Browser(null).BaseAddress };
        nobody.DefaultRequestHeaders.Add("Accept", "text/html");
        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _platform.App.Browser(Roles.PlanOfficer).GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Found, (await nobody.GetAsync(path)).StatusCode);
        }

        foreach (var path in (string[])[$"alerts/{Guid.NewGuid()}", $"alerts/{Guid.NewGuid()}/silence", "alerts/settings/nothing"])
            Assert.Equal(HttpStatusCode.NotFound, (await _platform.App.Browser().GetAsync(path)).StatusCode);
        foreach (var role in Roles.All.Where(role => role is not Roles.Admin))
            Assert.Equal(HttpStatusCode.Forbidden, (await _platform.App.Client(role).GetAsync("alerts")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _platform.App.Client(Roles.PlanOfficer).Send($"alerts/{going}/acknowledgement", new { words = "ดูอยู่แล้ว" })).Status);
    }

    private async Task<IPage> Visit(int width, string language, bool javaScript)
    {
        var address = _platform.App.CreateClient().BaseAddress!.ToString();
        var page = await _browser.NewPage(address, width, javaScript);
        await page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = address }]);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
        return page;
    }

    private static async Task Look(IPage page, string picture)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"ops-{picture}.png") });
        await page.ShouldBeAccessible();
    }

    private static Task Open(IPage page, string link) => page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Says(IPage page, string text) => Assertions.Expect(page.Locator("#main")).ToContainTextAsync(text);
}
