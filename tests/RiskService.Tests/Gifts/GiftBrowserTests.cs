using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using static RiskService.Tests.Gifts.GiftSteps;

namespace RiskService.Tests.Gifts;

/// <summary>The No Gift Policy with a browser, on a desk's screen and on a phone; no page needs a script.</summary>
public sealed class GiftBrowserTests : BrowserJourney
{
    [Fact]
    public async Task A_gift_is_recorded_corrected_reported_and_decided()
    {
        await SignIn(Roles.DivisionOfficer, "SP", "เจ้าหน้าที่ ซื่อตรง", javaScript: false);
        await Page.GotoAsync("risk/gifts");
        await Open("บันทึกของขวัญ");
        await Press("บันทึกของขวัญ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เลือกประเภทผู้ให้");
        await Page.GetByLabel("สิ่งของหรือประโยชน์").FillAsync("โทรศัพท์มือถือ");
        await Page.GetByLabel("มูลค่าโดยประมาณ (บาท)").FillAsync("๑๒,๐๐๐");
        await Page.GetByLabel("ผู้ให้เป็น").SelectOptionAsync("Contractor");
        await Page.GetByLabel("ชื่อหรือลักษณะของผู้ให้").FillAsync("ผู้รับจ้างถนนหมู่ 4");
        await Page.GetByLabel("โอกาส").FillAsync("ปีใหม่");
        await Page.GetByLabel("มีผู้รับไว้เป็นส่วนตัว").CheckAsync();
        await Page.GetByLabel("ทำอย่างไรกับของนั้น").FillAsync("เก็บไว้ที่ห้องพัสดุ ยังไม่แกะกล่อง");
        await Page.GetByLabel("รูปถ่ายหรือใบเสร็จ").SetInputFilesAsync(new FilePayload { Name = "ใบเสร็จ.pdf", MimeType = "application/pdf", Buffer = Receipt });
        await Press("บันทึกของขวัญ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ต้องบอกเหตุผลที่รับ");
        await Page.GetByLabel("เหตุผลที่รับ").FillAsync("ส่งมาทางไปรษณีย์ ไม่มีที่อยู่ให้ส่งคืน");
        await Page.GetByLabel("รูปถ่ายหรือใบเสร็จ").SetInputFilesAsync(new FilePayload { Name = "ใบเสร็จ.pdf", MimeType = "application/pdf", Buffer = Receipt });
        await Press("บันทึกของขวัญ");
        await Says("ต้องรายงานภายในวันที่ 31 มีนาคม 2570");
        await Says("ใบเสร็จ.pdf");

        await Open("แก้ไขรายการ");
        await Page.GetByLabel("มูลค่าโดยประมาณ (บาท)").FillAsync("9500");
        await Press("บันทึกการแก้ไข");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("บอกเหตุผลที่แก้ไข");
        await Page.GetByLabel("เหตุผลที่แก้ไข").FillAsync("ตรวจราคาแล้ว");
        await Press("บันทึกการแก้ไข");
        await Says("ตรวจราคาแล้ว");
        await Press("รายงาน");
        await Says("รายงานเมื่อ");
        var address = Page.Url;

        await SignIn(Roles.Executive, null, "นายสมหมาย ใจซื่อ", javaScript: false);
        await Page.GotoAsync(address);
        await Open("พิจารณา");
        await Page.GetByLabel("ให้ส่งมอบเป็นของหน่วยงาน").CheckAsync();
        await Page.GetByLabel("เหตุผล").FillAsync("ใช้เป็นของรางวัลงานวันเด็ก");
        await Press("บันทึกผล");
        await Says("ให้ส่งมอบเป็นของหน่วยงาน");
        await Fits();
    }

    [Theory]
    [InlineData(1280, "th")]
    [InlineData(360, "en")]
    public async Task Every_page_of_gifts_is_accessible_and_fits_the_screen(int width, string language)
    {
        Widths = [width];
        await App.Client(Roles.Executive, null).Send("gifts/2570/announcement", new { number = "12/2570" }).Done();
        var officer = App.Officer("เจ้าหน้าที่ ซื่อตรง");
        var id = await officer.Reported();
        await officer.Send($"gifts/{id}/correction", Gift(6000, "contractor", "received-by-person").With("correction", "ตรวจราคาแล้ว")).Done();
        var flagged = await officer.Record(Gift(7000, "company", "received-for-office", "2027-01-10"));
        var own = await App.Person("นายสมหมาย ใจซื่อ", [Roles.Executive], null).Reported();
        for (var gift = 0; gift < 9; gift++)
            await officer.Record();
        await SignIn(Roles.DivisionOfficer, "SP", "เจ้าหน้าที่ ซื่อตรง", language);
        await See("gifts", "gifts?due=true", "gifts/new", $"gifts/{id}", $"gifts/{flagged}", $"gifts/{flagged}/correction", $"gifts/{flagged}/files", "gifts/2570/policy", "gifts/rules");
        await Acknowledge(language == "th");
        await SignIn(Roles.Executive, null, "นายสมหมาย ใจซื่อ", language);
        await See($"gifts/{id}/decision", $"gifts/{own}/decision", "gifts/2570/announcement", "gifts/2571/announcement", "gifts/2570/acknowledgements");
        await SignIn(Roles.PlanOfficer, null, "นักวิเคราะห์ ตั้งใจ", language);
        await See($"gifts/{own}/decision", "gifts/rules", "staff-counts/2570/SP", "gifts/2570/acknowledgements");
        await SignIn(null, null, "", language);
        await See("gifts/2570/summary", "gifts/2569/summary", "gifts/2569/policy");
    }

    private async Task Acknowledge(bool inThai)
    {
        await Page.GotoAsync("risk/gifts/2570/policy");
        await Press(inThai ? "รับทราบ" : "Acknowledge");
        await Says(inThai ? "ท่านรับทราบประกาศนี้แล้ว" : "You have acknowledged this announcement");
        await Look("policy-acknowledged");
    }
}
