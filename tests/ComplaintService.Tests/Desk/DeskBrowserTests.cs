using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using SkiaSharp;
using WebUi;

namespace ComplaintService.Tests.Desk;

/// <summary>An officer's days from the queue to the closing, on a desk's screen and on a phone.</summary>
public sealed class DeskBrowserTests : DeskBrowser
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_goes_from_the_queue_to_the_closing(int width)
    {
        var number = await Prepare();
        await SignIn(width);

        await FromTheQueueToTheAnswer();
        await Close();
        await Merge();
        var home = $"desk/{number.ToString(CultureInfo.InvariantCulture)}";
        var tomorrow = App.Today.AddDays(1);
        await App.Client(Roles.ComplaintOfficer).Send("settings/days", new { category = "street-light", from = tomorrow, days = 7 });
        foreach (var path in new[]
                 {
                     "", "desk?status=all", "desk/causes", "desk/calendar", $"{home}/contact", $"{home}/public-title", "notices?show=all", "statistics", "counter", "settings", "settings/days",
                     "settings/categories", "settings/villages", "settings/holidays", "settings/escalation", "settings/standstill", "settings/retention", "settings/notice-addresses/SP", "settings/usual-answers",
                     $"settings/days/{tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/withdrawal?category=street-light",
                 })
        {
            await Page.GotoAsync($"complaints/{path}");
            await Look(path.Length == 0 ? "home" : path);
        }
    }

    private async Task FromTheQueueToTheAnswer()
    {
        await Page.GotoAsync("complaints/desk");
        await Look("queue");
        await Page.GetByLabel("คำในเรื่อง หรือเลขที่เรื่อง").FillAsync("วัดโพธิ์ศรี");
        await Press("กรอง");
        await Assertions.Expect(Page.Locator("#main [role=status]")).ToContainTextAsync("พบ 1 เรื่อง");
        await Page.GetByRole(AriaRole.Link, new() { Name = Lights }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("หน้าวัดโพธิ์ศรี");
        await Look("case");

        await Open("รับทราบ");
        await Press("รับทราบเรื่องนี้");
        await Open("มอบหมาย");
        await Page.GetByLabel("มอบหมายให้").SelectOptionAsync("PW|test-division-officer");
        await Look("assignment");
        await Press("มอบหมาย");
        await Open("บันทึกภายใน");
        await Page.GetByLabel("บันทึก", new() { Exact = true }).FillAsync("โทรหาช่างแล้ว");
        await Look("note");
        await Press("บันทึก");
        await Open("เขียนถึงผู้ร้อง");
        await Page.GetByLabel("ข้อความถึงผู้ร้อง").FillAsync("ช่างจะเข้าตรวจพรุ่งนี้เช้า");
        await Look("message");
        await Press("ส่งข้อความ");

        await Open("ขอข้อมูลจากผู้ร้อง");
        await Page.GetByLabel("คำถามถึงผู้ร้อง").FillAsync("เสาต้นใดบ้างที่ดับ นับจากประตูวัด");
        await Press("ส่งคำถามและหยุดนับ");
        await Assertions.Expect(Page.Locator("#promise ~ p").Nth(1)).ToContainTextAsync("หยุดนับตั้งแต่");
        await Look("case-waiting");
        await Page.GotoAsync($"{Page.Url}/extension");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("ดำเนินการต่อก่อน");
        await Look("impossible");
        await Open("กลับไปที่เรื่อง ดูขั้นที่ทำได้");
        await Open("ดำเนินการต่อ");
        await Press("ดำเนินการต่อ");
        await Open("ขยายกำหนด");
        await Page.GetByLabel("กำหนดแจ้งผลวันใหม่").FillAsync(ThaiCalendar.InThai(await App.WorkingDay(App.Today.AddDays(40))));
        await Page.GetByLabel("เหตุผลที่ขยาย").FillAsync("ต้องรอหลอดไฟจากผู้ขาย");
        await Look("extension");
        await Press("ขยายกำหนด");

        await Open("แจ้งผล");
        await Page.GetByLabel("คำตอบถึงผู้ร้อง").FillAsync("เปลี่ยนหลอดทั้งสามต้นแล้ว");
        await Press("ซ่อมแซมเรียบร้อย");
        await Assertions.Expect(Page.GetByLabel("คำตอบถึงผู้ร้อง")).ToHaveValueAsync(new Regex("^เปลี่ยนหลอดทั้งสามต้นแล้ว\n\nเจ้าหน้าที่เข้าดำเนินการซ่อมแซม"));
        await Press("แจ้งผลให้ผู้ร้อง");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เลือกผลการดำเนินการ");
        await Look("resolution");
        await Page.GetByLabel("แก้ไขแล้ว", new() { Exact = true }).CheckAsync();
        await Page.GetByLabel("ภาพหรือเอกสารหลักฐาน").SetInputFilesAsync(new FilePayload { Name = "หลอดใหม่.png", MimeType = "image/png", Buffer = Photo() });
        await Page.GetByLabel("ให้ผู้ร้องเห็นไฟล์เหล่านี้ด้วย").CheckAsync();
        await Press("แจ้งผลให้ผู้ร้อง");
    }

    private async Task Close()
    {
        await Open("ปิดเรื่อง");
        await Page.GetByLabel("สาเหตุที่แท้จริง").SelectOptionAsync("Wear");
        await Page.GetByLabel("จะป้องกันไม่ให้เกิดซ้ำอย่างไร").FillAsync("ตรวจไฟส่องทางทุกไตรมาส");
        await Page.GetByLabel("โครงการตามแผนที่เกี่ยวข้อง").SelectOptionAsync("3-02");
        await Look("closure");
        await Press("ตรวจทานก่อนปิด");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนปิดเรื่อง");
        await Look("closure-check");
        await Press("ปิดเรื่อง");
        await Assertions.Expect(Page.Locator(".page-head .badge")).ToContainTextAsync("ปิดเรื่อง");
        await Assertions.Expect(Page.Locator(".timeline img")).ToHaveCountAsync(1);
        await Look("case-closed");
    }

    private async Task Merge()
    {
        await Page.GotoAsync("complaints/desk");
        await Page.GetByRole(AriaRole.Link, new() { Name = Flood }).ClickAsync();
        await Open("รวมกับเรื่องอื่น");
        await Look("merging");
        await Page.GetByLabel(new Regex(Twin)).CheckAsync();
        await Press("เทียบสองเรื่อง");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนรวมเรื่อง");
        await Look("merging-check");
        await Press("รวมเรื่อง");
        await Assertions.Expect(Page.Locator(".notice").First).ToContainTextAsync("รวมกับเรื่องที่");
    }

    private static byte[] Photo()
    {
        using var bitmap = new SKBitmap(600, 400);
        bitmap.Erase(SKColors.SteelBlue);
        return bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray();
    }
}
