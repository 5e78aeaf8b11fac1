using System.Text.RegularExpressions;
using ComplaintService.Tests.Desk;
using Microsoft.Playwright;

namespace ComplaintService.Tests.Bulk;

/// <summary>One step for several complaints, from the queue to its result, and the result found again.</summary>
public sealed class BulkBrowserTests : DeskBrowser
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task An_officer_orders_one_step_for_all_of_a_page(int width)
    {
        await Prepare();
        await SignIn(width);
        await Page.GotoAsync("complaints/desk?category=street-light");
        await Page.GetByRole(AriaRole.Link, new() { Name = "เลือกทุกเรื่องในหน้านี้" }).ClickAsync();
        foreach (var box in await Page.GetByRole(AriaRole.Checkbox).AllAsync())
            await Assertions.Expect(box).ToBeCheckedAsync();
        await Look("queue-ticked");
        await Press("ทำเรื่องที่เลือกพร้อมกัน");
        await Look("bulk");
        await Press("ต่อไป");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เลือกสิ่งที่จะทำ");
        await Page.GetByLabel("ส่งข้อความถึงผู้ร้อง").CheckAsync();
        await Press("ต่อไป");
        await Look("bulk-message");
        await Press("นัดเข้าตรวจสอบ");
        await Press("ตรวจทานก่อนดำเนินการ");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("ตรวจทานก่อนดำเนินการ");
        await Assertions.Expect(Page.Locator("dl.facts")).ToContainTextAsync("เราได้รับเรื่องที่ 1 แล้ว");
        await Look("bulk-check");
        await Press("ดำเนินการ 3 เรื่อง");
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("ทำเสร็จแล้ว");
        await Look("bulk-done");

        await Open("กลับไปที่รายการ");
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("category=street-light$"));
        await Open("งานที่สั่งไว้หลายเรื่อง");
        await Assertions.Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Look("bulk-orders");
        await Page.GetByRole(AriaRole.Link, new() { Name = "ส่งข้อความถึงผู้ร้อง" }).ClickAsync();
        await Assertions.Expect(Page.Locator("h1")).ToContainTextAsync("ทำเสร็จแล้ว");
    }

    [Fact]
    public async Task An_order_asks_for_what_its_step_needs()
    {
        await Prepare();
        await SignIn(360);
        foreach (var (step, missing) in new[] { ("มอบหมายส่วนราชการ", "เลือกส่วนราชการ"), ("ขยายกำหนดแจ้งผล", "กรอกกำหนดแจ้งผลวันใหม่"), ("ปิดเรื่องที่แจ้งผลแล้ว", "เลือกสาเหตุ") })
        {
            await Page.GotoAsync("complaints/desk?ticked=1");
            await Press("ทำเรื่องที่เลือกพร้อมกัน");
            await Page.GetByLabel(step).CheckAsync();
            await Press("ต่อไป");
            await Press("ตรวจทานก่อนดำเนินการ");
            await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync(missing);
            await Look($"bulk-missing-{missing}");
        }
    }
}
