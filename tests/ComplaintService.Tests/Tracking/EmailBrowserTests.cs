using ComplaintService.Tests.Notices;
using Microsoft.Playwright;
using Testing;

namespace ComplaintService.Tests.Tracking;

/// <summary>An address for notices on a phone, with and without JavaScript.</summary>
public sealed class EmailBrowserTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();
    private readonly Browser _browser = new();
    private readonly LetterBox _letters;
    private string _address = "";

    public EmailBrowserTests() => _letters = new(_app);

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
        _address = _app.CreateClient().BaseAddress!.ToString();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
        _letters.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citizen_leaves_an_address_changes_it_and_takes_it_back(bool javaScript)
    {
        var (code, _) = await _app.Receive();
        var page = await _browser.NewPage(_address, 360, javaScript);
        await page.GotoAsync("complaints/track");
        await page.GetByLabel("รหัสติดตาม").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูความคืบหน้า" }).ClickAsync();
        foreach (var (link, button) in new[] { ("เพิ่มอีเมล", "บันทึกอีเมล"), ("เปลี่ยนหรือลบอีเมล", "เปลี่ยนอีเมล") })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
            await page.ShouldBeAccessible();
            await page.GetByLabel("อีเมล").FillAsync("malee@example.com");
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกอีเมลแล้ว");
            await Assertions.Expect(page.Locator("#main")).Not.ToContainTextAsync("malee");
            await page.ShouldBeAccessible();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "เปลี่ยนหรือลบอีเมล" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ลบอีเมล" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("ลบอีเมลแล้ว");
    }
}
