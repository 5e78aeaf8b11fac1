using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Desk;

public sealed class DeskBrowserTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = new();
    private readonly Browser _browser = new();
    private string _address = "";

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
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_goes_from_the_queue_to_the_closing(int width)
    {
        var (_, id) = await _app.Receive("ไฟส่องทางดับ 3 ต้น หน้าวัดโพธิ์ศรี", contact: new { name = "สมหญิง ใจดี" });
        await _app.Receive("ไฟส่องทางดับ ใกล้ศาลาประชาคม");
        var number = await _app.InDatabase(db => db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(TestContext.Current.CancellationToken));
        var page = await _browser.NewPage(_address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer], "SP", "สมชาย ตั้งใจ")}")]);

        await page.GotoAsync("complaints/desk");
        await page.ShouldBeAccessible();
        await page.GetByRole(AriaRole.Link, new() { Name = "ไฟส่องทางดับ 3 ต้น หน้าวัดโพธิ์ศรี" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("หน้าวัดโพธิ์ศรี");
        await page.ShouldBeAccessible();
        await Step(page, "รับเรื่อง", "รับเรื่องนี้");
        await Open(page, "มอบหมาย");
        await page.GetByLabel("มอบหมายให้").SelectOptionAsync("PW");
        await page.ShouldBeAccessible();
        await Press(page, "มอบหมาย");
        await Open(page, "บันทึกภายใน");
        await page.GetByLabel("บันทึก", new() { Exact = true }).FillAsync("โทรหาช่างแล้ว");
        await Press(page, "บันทึก");
        await Open(page, "แจ้งผล");
        await page.GetByRole(AriaRole.Link, new() { Name = "ซ่อมแซมเรียบร้อย" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("คำตอบถึงผู้ร้อง")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("ซ่อมแซม"));
        await Press(page, "แจ้งผลให้ผู้ร้อง");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("เลือกผลการดำเนินการ");
        await page.ShouldBeAccessible();
        await page.GetByLabel("แก้ไขแล้ว", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("ภาพหรือเอกสารหลักฐาน").SetInputFilesAsync(new FilePayload { Name = "หลอดใหม่.png", MimeType = "image/png", Buffer = Convert.FromBase64String(Png) });
        await page.GetByLabel("ให้ผู้ร้องเห็นไฟล์เหล่านี้ด้วย").CheckAsync();
        await Press(page, "แจ้งผลให้ผู้ร้อง");
        await Open(page, "ปิดเรื่อง");
        await page.GetByLabel("สาเหตุที่แท้จริง").SelectOptionAsync("Wear");
        await page.GetByLabel("จะป้องกันไม่ให้เกิดซ้ำอย่างไร").FillAsync("ตรวจไฟส่องทางทุกไตรมาส");
        await Press(page, "ตรวจทานก่อนปิด");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนปิดเรื่อง");
        await page.ShouldBeAccessible();
        await Press(page, "ปิดเรื่อง");
        await Assertions.Expect(page.Locator(".page-head .badge")).ToContainTextAsync("ปิดเรื่อง");
        await page.ShouldBeAccessible();
        foreach (var path in new[] { "desk/causes", "desk/calendar", $"desk/{number}/contact", "desk/2/merging", "desk/2/extension", "desk/2/public-title" })
        {
            await page.GotoAsync($"complaints/{path}");
            await page.ShouldBeAccessible();
        }
    }

    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static async Task Step(IPage page, string link, string button)
    {
        await Open(page, link);
        await Press(page, button);
    }

    private static Task Open(IPage page, string link) => page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
