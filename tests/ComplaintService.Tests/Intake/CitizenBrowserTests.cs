using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Intake;

/// <summary>A citizen complains on a phone, with and without JavaScript, and follows it to its end.</summary>
public sealed class CitizenBrowserTests : IAsyncLifetime
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
    public async Task From_the_form_to_the_reopening(bool javaScript)
    {
        await _app.Receive();
        var page = await _browser.NewPage(_address, 360, javaScript);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 14.123456f, Longitude = 100.5f });
        await page.GotoAsync("complaints/new");
        await page.Locator("input[value='street-light']").CheckAsync();
        await page.GetByLabel("หัวข้อเรื่อง").FillAsync("ไฟดับหน้าศาลา");
        await page.GetByLabel("รายละเอียด").FillAsync("ไฟดับมาสามคืนแล้ว ขอให้ช่วยดูด้วย");
        await Assertions.Expect(page.GetByLabel("หมู่บ้าน")).ToHaveValueAsync(""); // nobody's village is guessed
        await page.GetByLabel("หมู่บ้าน").SelectOptionAsync("4");
        var take = page.GetByRole(AriaRole.Button, new() { Name = "ใช้ตำแหน่งของโทรศัพท์" });
        var remove = page.GetByRole(AriaRole.Button, new() { Name = "ลบตำแหน่ง" });
        await Assertions.Expect(remove).ToBeHiddenAsync();
        if (javaScript)
        {
            await take.ClickAsync();
            await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้ 14.12346, 100.5")).ToBeVisibleAsync();
            await Assertions.Expect(take).ToBeHiddenAsync();
            await remove.ClickAsync();
            await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้")).ToHaveCountAsync(0);
            await take.ClickAsync();
            await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้")).ToBeVisibleAsync();
        }
        else
        {
            await Assertions.Expect(take).ToBeHiddenAsync();
        }

        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งเรื่องร้องเรียน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#similar")).ToBeFocusedAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^ยังไม่ได้ส่ง"));
        await Assertions.Expect(page.GetByLabel("หัวข้อเรื่อง")).ToHaveValueAsync("ไฟดับหน้าศาลา");
        if (javaScript)
            await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้")).ToBeVisibleAsync();
        await page.ShouldBeAccessible();
        await page.Locator("#similar").GetByRole(AriaRole.Button, new() { Name = "ส่งเป็นเรื่องใหม่" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track/receipt");
        await Assertions.Expect(page.Locator(".qr")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".ticket .code b")).ToHaveCountAsync(3);
        await page.ShouldBeAccessible();

        var (id, number, latitude) = await _app.InDatabase(async db =>
        {
            var one = await db.Complaints.SingleAsync(complaint => complaint.Subject == "ไฟดับหน้าศาลา", TestContext.Current.CancellationToken);
            return (one.Id, one.Number, one.Latitude);
        });
        Assert.Equal(javaScript ? 14.12346 : null, latitude);
        if (javaScript)
        {
            var desk = await _browser.NewPage(_address, 360);
            await desk.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer])}")]);
            await desk.GotoAsync(FormattableString.Invariant($"complaints/desk/{number}"));
            await Assertions.Expect(desk.GetByText("14.12346, 100.5")).ToBeVisibleAsync();
        }

        var officer = _app.Client(Roles.ComplaintOfficer);
        await page.GotoAsync("complaints/track");
        await page.GetByLabel("ข้อความถึงเจ้าหน้าที่").FillAsync("เสาต้นที่ 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งข้อความ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToBeVisibleAsync();
        await officer.Send($"complaints/{id}/acknowledgement");
        await officer.Send($"complaints/{id}/assignment", new { division = "PW" });
        await officer.Send($"complaints/{id}/resolution", new { outcome = "fixed", text = "เปลี่ยนหลอดแล้ว" });
        await page.GotoAsync("complaints/track");
        await page.GetByText("มาก", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("หมดแล้ว", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งคะแนน" }).ClickAsync();
        await Assertions.Expect(page.Locator("#rated")).ToBeVisibleAsync();
        await page.ShouldBeAccessible();

        await page.GetByRole(AriaRole.Link, new() { Name = "ขอให้ดำเนินการต่อ" }).ClickAsync();
        await page.GetByLabel("สิ่งที่ยังไม่เรียบร้อย").FillAsync("ไฟติดสองต้น ต้นหน้าศาลายังดับอยู่");
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Button, new() { Name = "ขอให้ดำเนินการต่อ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice.is-ok")).ToContainTextAsync("เราจะดำเนินการต่อ");
        await page.ShouldBeAccessible();
    }

    /// <summary>Files make the form a sent one that comes back in its own page: what its scripts do goes on.</summary>
    [Fact]
    public async Task After_an_upload_that_came_back_the_place_can_be_removed_and_the_photo_is_kept()
    {
        var page = await _browser.NewPage(_address, 360);
        await page.Context.GrantPermissionsAsync(["geolocation"]);
        await page.Context.SetGeolocationAsync(new() { Latitude = 14.123456f, Longitude = 100.5f });
        await page.GotoAsync("complaints/new");
        await page.GetByLabel("รายละเอียด").FillAsync("ไฟดับมาสามคืนแล้ว ขอให้ช่วยดูด้วย");
        await page.GetByRole(AriaRole.Button, new() { Name = "ใช้ตำแหน่งของโทรศัพท์" }).ClickAsync();
        await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้ 14.12346, 100.5")).ToBeVisibleAsync();
        await page.GetByLabel("รูปถ่าย").SetInputFilesAsync(new FilePayload { Name = "ไฟ.jpg", MimeType = "image/jpeg", Buffer = Pictures.Photo() });
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งเรื่องร้องเรียน" }).ClickAsync();

        await Assertions.Expect(page.Locator(".errors")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("แนบรูปไว้แล้ว 1 รูป")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ลบตำแหน่ง" }).ClickAsync();
        await Assertions.Expect(page.GetByText("ใช้ตำแหน่งนี้")).ToHaveCountAsync(0);
        await page.Locator("input[value='street-light']").CheckAsync();
        await page.GetByLabel("หัวข้อเรื่อง").FillAsync("ไฟดับหน้าสุขศาลา");
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งเรื่องร้องเรียน" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync($"{_address}complaints/track/receipt");
        var (latitude, photos) = await _app.InDatabase(async db =>
        {
            var one = await db.Complaints.Include(complaint => complaint.Attachments).SingleAsync(complaint => complaint.Subject == "ไฟดับหน้าสุขศาลา", TestContext.Current.CancellationToken);
            return (one.Latitude, one.Attachments.Count);
        });
        Assert.Equal((null, 1), (latitude, photos));
    }
}
