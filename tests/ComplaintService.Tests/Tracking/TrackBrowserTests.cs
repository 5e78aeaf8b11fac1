using ComplaintService.Tests.Notices;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Tracking;

/// <summary>On a phone, with and without JavaScript.</summary>
public sealed class TrackBrowserTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();
    private readonly Browser _browser = new();
    private readonly LetterBox _letters;
    private string _address = "";

    public TrackBrowserTests() => _letters = new(_app);

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
    public async Task A_citizen_looks_up_answers_and_rates(bool javaScript)
    {
        var (code, id) = await _app.Receive();
        var officer = _app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{id}/waiting", new { reason = "ขอทราบเลขเสาไฟที่ดับ" });
        var page = await _browser.NewPage(_address, 360, javaScript);

        await page.GotoAsync("complaints/");
        await Check(page, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "กรอกรหัสติดตาม" }).ClickAsync();
        await page.GetByLabel("รหัสติดตาม").FillAsync(code.Replace('-', ' ').ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูความคืบหน้า" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("ไฟส่องทางดับ 3 ต้น หน้าวัด");
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await Check(page, javaScript);

        await page.GetByLabel("คำตอบของท่าน").FillAsync("เสา 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคำตอบ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToHaveTextAsync("ส่งข้อความถึงเจ้าหน้าที่แล้ว");

        await officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" });
        await page.GotoAsync("complaints/track");
        await page.GetByText("พอใจ", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("หมดแล้ว", new() { Exact = true }).CheckAsync();
        await Check(page, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคะแนน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#rated")).ToBeVisibleAsync();
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
            await Check(page, javaScript);
            await page.GetByLabel("อีเมล").FillAsync("malee@example.com");
            await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
            await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("บันทึกอีเมลแล้ว");
            await Assertions.Expect(page.Locator("#main")).Not.ToContainTextAsync("malee");
            await Check(page, javaScript);
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "เปลี่ยนหรือลบอีเมล" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ลบอีเมล" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("ลบอีเมลแล้ว");
    }

    [Fact]
    public async Task The_link_of_the_receipt_leaves_no_code_in_address_or_history_and_the_receipt_fits_a_phone()
    {
        var (code, _) = await _app.Receive();
        var page = await _browser.NewPage(_address, 360);
        await page.GotoAsync("complaints/");
        await page.EvaluateAsync($"location.href = '{_address}complaints/track/{code}'");
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("ไฟส่องทางดับ 3 ต้น หน้าวัด");
        await page.GetByRole(AriaRole.Link, new() { Name = "พิมพ์ใบรับเรื่อง" }).ClickAsync();
        await Assertions.Expect(page.Locator(".qr")).ToBeVisibleAsync();
        await Check(page, true);
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_counter_fits_the_screen(int width)
    {
        var page = await _browser.NewPage(_address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer])}")]);
        await page.GotoAsync("complaints/counter");
        await Check(page, true);
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกและออกใบรับเรื่อง" }).ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await Check(page, true);
        await page.GotoAsync("complaints/");
        await Check(page, true);
    }

    // The check itself is a script: without one it would wait for ever.
    private static async Task Check(IPage page, bool javaScript)
    {
        if (javaScript)
            await page.ShouldBeAccessible();
    }
}
