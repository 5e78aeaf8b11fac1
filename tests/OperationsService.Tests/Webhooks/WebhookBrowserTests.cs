using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Webhooks;

/// <summary>An administrator with a browser, on a desk's screen and on a phone; no page needs a script.</summary>
public sealed partial class WebhookBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly OpsApp _app = OpsApp.TakeListening();
    private Receiver _receiver = null!;
    private IPage _page = null!;
    private int _width;

    public async ValueTask InitializeAsync()
    {
        _app.CreateClient();
        _receiver = await Receiver.StartAsync();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _receiver.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_webhook_is_registered_tried_paused_changed_and_removed(int width)
    {
        await Visit(width, "th", javaScript: false);
        await _page.GotoAsync("ops/webhooks");
        await Open("เพิ่มระบบปลายทาง");
        await Press("เพิ่มระบบปลายทาง");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกเหตุการณ์อย่างน้อยหนึ่งอย่าง");
        await _page.GetByLabel("ชื่อระบบปลายทาง").FillAsync("ระบบบัญชี");
        await _page.GetByLabel("ที่อยู่ที่รับเหตุการณ์ (URL)").FillAsync("http://10.0.0.1/hook");
        await _page.GetByLabel("ผู้ร้องให้คะแนนคำตอบ").CheckAsync();
        await Press("เพิ่มระบบปลายทาง");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เครือข่ายภายใน");
        await _page.GetByLabel("ที่อยู่ที่รับเหตุการณ์ (URL)").FillAsync(_receiver.Url);
        await Press("เพิ่มระบบปลายทาง");
        await Says("whsec_");
        var secret = Secret().Match(await _page.Locator("#main").InnerTextAsync()).Value;
        await Open("ไปที่ระบบปลายทางนี้");
        await Says("ยังไม่เคยส่ง");

        await Press("ส่งเหตุการณ์ทดสอบ");
        await Says("ทดสอบการส่ง");
        var got = (await _receiver.Gets(1))[0];
        Assert.True(got.IsSignedBy(secret, _app.Clock.GetUtcNow()));
        await Wait.Until(async () =>
        {
            await _page.ReloadAsync();
            return await _page.GetByText("ปลายทางรับแล้ว (204)").CountAsync() > 0;
        });
        await _page.ShouldFit();
        await Press("ส่งรายการนี้ซ้ำ");
        await _receiver.Gets(2);

        await Open("ระบบบัญชี", "nav");
        await Decide("หยุดส่ง", "ปลายทางปิดปรับปรุง");
        await Says("ผู้ดูแลระบบหยุดส่ง");
        await Says("ปลายทางปิดปรับปรุง");
        await Decide("เปิดส่ง", "ปรับปรุงเสร็จแล้ว");
        await Says("ส่งถึงปกติ");
        await Decide("เปลี่ยนรหัสลับ", "เจ้าหน้าที่ย้ายงาน");
        await Says("รหัสเดิมใช้ได้ถึง");
        await Open("ไปที่ระบบปลายทางนี้");
        await Open("แก้ไข");
        await _page.GetByLabel("ชื่อระบบปลายทาง").FillAsync("ระบบบัญชีใหม่");
        await Press("บันทึกการแก้ไข");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("บอกเหตุผลที่แก้ไข");
        await _page.GetByLabel("เหตุผลที่แก้ไข").FillAsync("เปลี่ยนชื่อ");
        await Press("บันทึกการแก้ไข");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("ระบบบัญชีใหม่");

        await Open("ส่งซ้ำ");
        await _page.GetByLabel("ทุกเหตุการณ์ตั้งแต่วันที่กำหนด").CheckAsync();
        await _page.GetByLabel("เหตุผล").FillAsync("ย้ายเครื่อง");
        await Press("ส่งซ้ำ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("กรอกวันที่");
        await _page.GetByLabel("ตั้งแต่วันที่", new() { Exact = false }).Last.FillAsync("๑/๓/๒๕๗๐");
        await Press("ส่งซ้ำ");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("ระบบบัญชีใหม่");
        await Open("ลบ");
        await _page.GetByLabel("เหตุผล").FillAsync("เลิกใช้ระบบนี้");
        await Press("ลบระบบปลายทาง");
        await Says("ยังไม่มีระบบปลายทาง");
    }

    [Theory]
    [InlineData(1280, "th")]
    [InlineData(360, "en")]
    public async Task Every_page_is_accessible_and_fits_the_screen(int width, string language)
    {
        var (id, _) = await _app.Register(_receiver.Url, "ระบบบัญชีกลางของเทศบาลตำบลใกล้เคียง");
        _receiver.Answer = Receiver.Status(500, "<html>" + new string('x', 900));
        var told = (await _app.Hear(Told.Rated(), Told.Measured(59)))[1];
        var delivery = await _app.Delivery(id, told, one => one.Met("refused"));
        _app.Later(TimeSpan.FromDays(3));
        await Wait.Until(async () => (await _app.Webhook(id)).Text("state") == "paused");
        await Visit(width, language);
        foreach (var path in (string[])
            ["", "webhooks", "webhooks/new", $"webhooks/{id}", $"webhooks/{id}?state=failed", $"webhooks/{id}/deliveries/{delivery.Text("id")}", $"webhooks/{id}/change", $"webhooks/{id}/rotation", $"webhooks/{id}/pause", $"webhooks/{id}/resumption", $"webhooks/{id}/resend", $"webhooks/{id}/removal"])
        {
            await _page.GotoAsync($"ops/{path}");
            if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
                await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"ops-{Ids().Replace(path, "id").Replace('/', '-').Replace('?', '-')}-{_width}.png") });
            await _page.ShouldBeAccessible();
        }
    }

    private async Task Visit(int width, string language, bool javaScript = true)
    {
        _width = width;
        var address = _app.CreateClient().BaseAddress!.ToString();
        _page = await _browser.NewPage(address, width, javaScript);
        await _page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = address }]);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
    }

    /// <summary>A decision on a page of its own: the link to it and its button say the same.</summary>
    private async Task Decide(string step, string reason)
    {
        await Open(step);
        await _page.GetByLabel("เหตุผล").FillAsync(reason);
        await Press(step);
    }

    private Task Open(string link, string within = "#main") => _page.Locator(within).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private Task Says(string text) => Assertions.Expect(_page.Locator("#main")).ToContainTextAsync(text);

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]+")]
    private static partial Regex Secret();

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Ids();
}
