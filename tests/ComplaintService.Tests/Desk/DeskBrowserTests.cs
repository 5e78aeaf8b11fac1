using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ComplaintService.PlanProjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using SkiaSharp;
using Testing;
using WebUi;

namespace ComplaintService.Tests.Desk;

/// <summary>An officer's days from the queue to the closing, on a desk's screen and on a phone; each page on the way passes axe.</summary>
public sealed class DeskBrowserTests : IAsyncLifetime
{
    private const string Lights = "ไฟส่องทางดับ 3 ต้น หน้าวัดโพธิ์ศรี";
    private const string Twin = "ไฟส่องทางดับ ใกล้ศาลาประชาคม";
    private const string First = "ถนนลูกรังเป็นหลุม หน้าโรงเรียนบ้านบึง";
    private const string Second = "น้ำท่วมขังซอยหน้าตลาด ระบายไม่ทันเมื่อฝนตกหนัก";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly Browser _browser = new();
    private IPage _page = null!;
    private int _width;

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
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
    public async Task An_officer_goes_from_the_queue_to_the_closing(int width)
    {
        var number = await Prepare();
        _width = width;
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer], "SP", "สมชาย ตั้งใจ")}")]);

        await FromTheQueueToTheAnswer();
        await Close();
        await Merge();
        await SeveralAtOnce();
        var home = $"desk/{number.ToString(CultureInfo.InvariantCulture)}";
        foreach (var path in new[]
                 {
                     "", "desk?status=all", "desk/causes", "desk/calendar", $"{home}/contact", $"{home}/public-title", "notices?show=all", "statistics", "counter", "settings", "settings/days",
                     "settings/categories", "settings/villages", "settings/holidays", "settings/escalation", "settings/standstill", "settings/retention", "settings/notice-addresses/SP", "settings/usual-answers",
                 })
        {
            await _page.GotoAsync($"complaints/{path}");
            await Look(path.Length == 0 ? "home" : path);
        }
    }

    private async Task FromTheQueueToTheAnswer()
    {
        await _page.GotoAsync("complaints/desk");
        await Look("queue");
        await _page.GetByLabel("คำในเรื่อง หรือเลขที่เรื่อง").FillAsync("วัดโพธิ์ศรี");
        await Press("กรอง");
        await Assertions.Expect(_page.Locator("#main [role=status]")).ToContainTextAsync("พบ 1 เรื่อง");
        await _page.GetByRole(AriaRole.Link, new() { Name = Lights }).ClickAsync();
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("หน้าวัดโพธิ์ศรี");
        await Look("case");

        await Open("รับเรื่อง");
        await Press("รับเรื่องนี้");
        await Open("มอบหมาย");
        await _page.GetByLabel("มอบหมายให้").SelectOptionAsync("PW|test-division-officer");
        await Look("assignment");
        await Press("มอบหมาย");
        await Open("บันทึกภายใน");
        await _page.GetByLabel("บันทึก", new() { Exact = true }).FillAsync("โทรหาช่างแล้ว");
        await Look("note");
        await Press("บันทึก");
        await Open("เขียนถึงผู้ร้อง");
        await _page.GetByLabel("ข้อความถึงผู้ร้อง").FillAsync("ช่างจะเข้าตรวจพรุ่งนี้เช้า");
        await Look("message");
        await Press("ส่งข้อความ");

        await Open("ขอข้อมูลจากผู้ร้อง");
        await _page.GetByLabel("คำถามถึงผู้ร้อง").FillAsync("เสาต้นใดบ้างที่ดับ นับจากประตูวัด");
        await Press("ส่งคำถามและหยุดนับ");
        await Assertions.Expect(_page.Locator("#promise ~ p").Nth(1)).ToContainTextAsync("หยุดนับตั้งแต่");
        await Look("case-waiting");
        await _page.GotoAsync($"{_page.Url}/extension");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("ดำเนินการต่อก่อน");
        await Look("impossible");
        await Open("กลับไปที่เรื่อง ดูขั้นที่ทำได้");
        await Open("ดำเนินการต่อ");
        await Press("ดำเนินการต่อ");
        await Open("ขยายกำหนด");
        await _page.GetByLabel("กำหนดแจ้งผลวันใหม่").FillAsync(ThaiCalendar.InThai(ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(40)));
        await _page.GetByLabel("เหตุผลที่ขยาย").FillAsync("ต้องรอหลอดไฟจากผู้ขาย");
        await Look("extension");
        await Press("ขยายกำหนด");

        await Open("แจ้งผล");
        await _page.GetByRole(AriaRole.Link, new() { Name = "ซ่อมแซมเรียบร้อย" }).ClickAsync();
        await Assertions.Expect(_page.GetByLabel("คำตอบถึงผู้ร้อง")).ToHaveValueAsync(new Regex("ซ่อมแซม"));
        await Press("แจ้งผลให้ผู้ร้อง");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกผลการดำเนินการ");
        await Look("resolution");
        await _page.GetByLabel("แก้ไขแล้ว", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("ภาพหรือเอกสารหลักฐาน").SetInputFilesAsync(new FilePayload { Name = "หลอดใหม่.png", MimeType = "image/png", Buffer = Photo() });
        await _page.GetByLabel("ให้ผู้ร้องเห็นไฟล์เหล่านี้ด้วย").CheckAsync();
        await Press("แจ้งผลให้ผู้ร้อง");
    }

    private async Task Close()
    {
        await Open("ปิดเรื่อง");
        await _page.GetByLabel("สาเหตุที่แท้จริง").SelectOptionAsync("Wear");
        await _page.GetByLabel("จะป้องกันไม่ให้เกิดซ้ำอย่างไร").FillAsync("ตรวจไฟส่องทางทุกไตรมาส");
        await _page.GetByLabel("โครงการตามแผนที่เกี่ยวข้อง").SelectOptionAsync("3-02");
        await Look("closure");
        await Press("ตรวจทานก่อนปิด");
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนปิดเรื่อง");
        await Look("closure-check");
        await Press("ปิดเรื่อง");
        await Assertions.Expect(_page.Locator(".page-head .badge")).ToContainTextAsync("ปิดเรื่อง");
        await Assertions.Expect(_page.Locator(".timeline img")).ToHaveCountAsync(1);
        await Look("case-closed");
    }

    private async Task Merge()
    {
        await _page.GotoAsync("complaints/desk");
        await _page.GetByRole(AriaRole.Link, new() { Name = Second }).ClickAsync();
        await Open("รวมกับเรื่องอื่น");
        await Look("merging");
        await _page.GetByLabel(new Regex(Twin)).CheckAsync();
        await Press("เทียบสองเรื่อง");
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนรวมเรื่อง");
        await Look("merging-check");
        await Press("รวมเรื่อง");
        await Assertions.Expect(_page.Locator(".notice").First).ToContainTextAsync("รวมกับเรื่องที่");
    }

    private async Task SeveralAtOnce()
    {
        await _page.GotoAsync("complaints/desk");
        foreach (var box in await _page.GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
        await Press("ทำเรื่องที่เลือกพร้อมกัน");
        await Look("bulk");
        await _page.GetByLabel("มอบหมายส่วนราชการ").CheckAsync();
        await Press("ตรวจทานก่อนดำเนินการ");
        await Assertions.Expect(_page.Locator(".errors")).ToBeVisibleAsync();
        await Look("bulk-missing");
        await _page.GetByLabel(new Regex("^ส่วนราชการ")).SelectOptionAsync("PW");
        await Press("ตรวจทานก่อนดำเนินการ");
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนดำเนินการ");
        await Look("bulk-check");
        await Press("ดำเนินการ 2 เรื่อง");
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("ทำเสร็จแล้ว");
        await Look("bulk-done");
    }

    /// <returns>Number of a complaint whose author left a contact.</returns>
    private async Task<long> Prepare()
    {
        var (_, id) = await _app.Receive(Lights, contact: new { name = "สมหญิง ใจดี" });
        foreach (var subject in new[] { Twin, Second })
            await _app.Receive(subject);
        await _app.Client(Roles.ComplaintOfficer, "SP").PostAsJsonAsync("complaints/records", new
        {
            channel = "letter",
            receivedOn = ThaiCalendar.DayInBangkok(_app.Clock.GetUtcNow()).AddDays(-20),
            document = "1234/2570",
            anonymousLetter = "with-facts",
            category = "road",
            subject = First,
            details = "รถนักเรียนผ่านทุกเช้า หลุมลึกประมาณครึ่งเมตร",
            village = "3",
        }, Ct);
        await _app.Client(Roles.DivisionOfficer, "PW").GetAsync("/complaints/desk", Ct); // becomes known as a colleague
        return await _app.InDatabase(async db =>
        {
            db.Add(new PlanProject
            {
                SeriesId = Guid.NewGuid(),
                Code = "3-02",
                Name = "โครงการดำเนินการเกี่ยวกับเรื่องร้องเรียน",
                Version = 1,
                Position = 1,
                Divisions = ["SP"],
                FiscalYears = [2570],
                PublishedAt = _app.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
            return await db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(Ct);
        });
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(string name)
    {
        await _page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name.Replace('/', '-')}-{_width}.png") });
    }

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(600, 400);
        bitmap.Erase(SKColors.SteelBlue);
        return bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray();
    }
}
