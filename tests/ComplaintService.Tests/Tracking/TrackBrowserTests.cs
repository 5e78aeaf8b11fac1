using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Tracking;

/// <summary>On a phone, with and without JavaScript.</summary>
public sealed class TrackBrowserTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.TakeListening();
    private readonly Browser _browser = new();
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _address = _app.CreateClient().BaseAddress!.ToString();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
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
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Link, new() { Name = "กรอกรหัสติดตาม" }).ClickAsync();
        await page.GetByLabel("รหัสติดตาม").FillAsync(code.Replace('-', ' ').ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูความคืบหน้า" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("ไฟส่องทางดับ 3 ต้น หน้าวัด");
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await page.ShouldBeAccessible();

        await page.GetByLabel("คำตอบของท่าน").FillAsync("เสา 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคำตอบ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToHaveTextAsync("ส่งข้อความถึงเจ้าหน้าที่แล้ว");

        await officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดทั้ง 3 ต้นแล้ว" });
        await page.GotoAsync("complaints/track");
        await page.GetByText("มาก", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("หมดแล้ว", new() { Exact = true }).CheckAsync();
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคะแนน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#rated")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_citizen_wrote_on_a_page_that_lay_open_for_a_day_is_still_there_and_is_sent_with_the_code(bool javaScript)
    {
        var (code, _) = await _app.Receive();
        var page = await _browser.NewPage(_address, 360, javaScript);
        await page.GotoAsync($"complaints/track/{code}");
        if (javaScript)
            await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track"); // the page takes the code out of the address by itself
        else
            await page.GotoAsync("complaints/track");
        await page.GetByLabel("ข้อความถึงเจ้าหน้าที่").FillAsync("เสาต้นที่ 12 หน้าวัด");
        _app.Clock.Advance(TimeSpan.FromHours(25));
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งข้อความ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("กรอกรหัสติดตามอีกครั้ง");
        await Assertions.Expect(page.GetByLabel("ข้อความถึงเจ้าหน้าที่")).ToHaveValueAsync("เสาต้นที่ 12 หน้าวัด");
        await page.ShouldBeAccessible();
        await page.GetByLabel("รหัสติดตาม").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งข้อความ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToHaveTextAsync("ส่งข้อความถึงเจ้าหน้าที่แล้ว");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("เสาต้นที่ 12 หน้าวัด");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task What_can_not_be_done_any_more_is_said_on_a_page_that_fits(int width)
    {
        var ((code, id), (merged, mergedId)) = (await _app.Receive("ถนนทรุดหน้าโรงเรียน"), await _app.Receive("หลุมหน้าโรงเรียน"));
        var officer = _app.Client(Roles.ComplaintOfficer);
        await officer.Send($"complaints/{id}/waiting", new { reason = "ขอภาพถ่ายของหลุม" });
        var page = await _browser.NewPage(_address, width);
        await page.GotoAsync($"complaints/track/{merged}");
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await page.GetByLabel("ข้อความถึงเจ้าหน้าที่").FillAsync("หลุมลึกขึ้นทุกวัน");
        await officer.Send($"complaints/{mergedId}/merging", new { into = id });
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งข้อความ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("รวมกับเรื่องเดียวกัน");
        await Assertions.Expect(page.GetByLabel("ข้อความถึงเจ้าหน้าที่")).ToHaveValueAsync("หลุมลึกขึ้นทุกวัน");
        await Assertions.Expect(page.GetByText("ท่านไม่ต้องทำอะไร")).ToBeVisibleAsync();
        await page.ShouldBeAccessible();

        await page.GotoAsync("complaints/track/reopening");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("แจ้งเรื่องใหม่ได้");
        await page.ShouldBeAccessible();
        await page.GotoAsync($"complaints/track/{code}");
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคำตอบ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("แนบรูปอย่างน้อย 1 รูป");
        await page.ShouldBeAccessible();
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
        await page.ShouldBeAccessible();
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
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกและออกใบรับเรื่อง" }).ClickAsync();
        await page.Locator(".errors").WaitForAsync();
        await page.ShouldBeAccessible();
        await page.GotoAsync("complaints/");
        await page.ShouldBeAccessible();
    }
}
