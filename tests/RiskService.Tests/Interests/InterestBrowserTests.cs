using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using static RiskService.Tests.Interests.InterestSteps;

namespace RiskService.Tests.Interests;

/// <summary>Interests with a browser, on a desk's screen and on a phone; no page needs a script.</summary>
public sealed class InterestBrowserTests : BrowserJourney
{
    [Fact]
    public async Task Staff_declare_the_auditor_compares_says_why_and_notes_the_outcome()
    {
        await SignIn(Roles.DivisionOfficer, "PW", "นายช่าง ทำจริง", javaScript: false);
        await Page.GotoAsync("risk/interests");
        await Open("กรอกใบแจ้ง");
        await Page.GetByLabel("ตำแหน่ง", new() { Exact = true }).FillAsync("นายช่างโยธา");
        await Page.GetByLabel("ประเภท").SelectOptionAsync("Shares");
        await Page.GetByLabel("ของใคร").SelectOptionAsync("Spouse");
        await Page.GetByLabel("ชื่อกิจการ องค์กร หรือที่ตั้ง").FillAsync("บริษัท สุจริตการโยธา จำกัด");
        await Page.GetByRole(AriaRole.Button, new() { Name = "ส่งใบแจ้ง", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("กรอกชื่อบุคคลนั้น");
        await Page.GetByLabel("ชื่อบุคคล").FillAsync("นางคู่ ทำจริง");
        await Press("เพิ่มรายการ");
        await Assertions.Expect(Page.GetByLabel("ชื่อบุคคล").First).ToHaveValueAsync("นางคู่ ทำจริง");
        await Page.Locator("button[value='remove items 2']").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "ส่งใบแจ้ง", Exact = true }).Last.ClickAsync();
        await Says("ส่งแล้ว");
        await Open("เปิดอ่าน");
        await Says("นางคู่ ทำจริง");

        await SignIn(Roles.InternalAuditor, "IA", "นายตรวจ รอบคอบ", javaScript: false);
        await Page.GotoAsync("risk/interests");
        await Open("นายช่าง ทำจริง");
        await Assertions.Expect(Page.Locator("#main")).Not.ToContainTextAsync("นางคู่");
        await Page.GetByLabel("เหตุผลที่เปิดอ่าน").FillAsync("ตรวจสัญญาจ้างปี 2570");
        await Press("เปิดอ่าน");
        await Says("นางคู่ ทำจริง");
        Assert.DoesNotContain("?", Page.Url, StringComparison.Ordinal);
        await Page.GotoAsync("risk/interests/matches");
        await Open("เทียบรายชื่อ");
        await Page.GetByLabel("เหตุผลที่เทียบ").FillAsync("ตรวจสัญญาจ้างปี 2570");
        await Press("เทียบ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("กรอกชื่อบรรทัดละหนึ่งชื่อ");
        await Page.GetByLabel("หรือไฟล์จากงานพัสดุ").SetInputFilesAsync(new FilePayload { Name = "p.csv", MimeType = "text/csv", Buffer = "ผู้ขาย,วงเงิน\nร้านดี,-5\n"u8.ToArray() });
        await Press("เทียบ");
        await Says("แถวที่ 2: จำนวนเงินอ่านไม่ได้ หรือติดลบ");
        await Page.GetByLabel("ชื่อผู้ขายหรือบุคคล").FillAsync("บจก.สุจริตการโยธา\nร้านทั่วไป");
        await Press("เทียบ");
        await Says("ชื่อตรงกัน");
        await Open("บจก.สุจริตการโยธา");
        await Page.GetByLabel("มีผลประโยชน์ทับซ้อน").CheckAsync();
        await Page.GetByLabel("เหตุผล").FillAsync("คู่สมรสถือหุ้นในผู้รับจ้างที่ตนควบคุมงาน");
        await Press("บันทึกผล");
        await Says("มีผลประโยชน์ทับซ้อน");
        await Fits();
    }

    [Theory]
    [InlineData(1280, "th")]
    [InlineData(360, "en")]
    public async Task Every_page_of_interests_is_accessible_and_fits_the_screen(int width, string language)
    {
        Widths = [width];
        var id = await App.Person("นายช่าง ทำจริง", [Roles.DivisionOfficer], "PW").Declare(Items());
        var match = (await App.Auditor().Send("interests/matches", new
        {
            reason = "ตรวจสัญญาจ้างปี 2570",
            lines = new object[] { new { supplier = "บจก.สุจริตการโยธา", amount = 480000, project = "ก่อสร้างถนนคอนกรีตเสริมเหล็ก หมู่ 4", division = "กองช่าง" }, new { supplier = "ร้านใจดีวัสดุก่อสร้าง" } },
        }).Done()).Text("id");
        await SignIn(Roles.DivisionOfficer, "PW", "นายช่าง ทำจริง", language);
        await See("interests", "interests/own", $"interests/{id}", $"interests/{id}/ending", "interests/retention");
        await SignIn(Roles.InternalAuditor, "IA", "นายตรวจ รอบคอบ", language);
        await See("interests", $"interests/{id}", "interests/matches", "interests/matches/new", $"interests/matches/{match}", $"interests/matches/{match}/hits/1");
        await SignIn(Roles.DivisionHead, "PW", "นายหัวหน้า ช่าง", language);
        await See("interests/status/2570");
        await SignIn(Roles.Executive, null, "นายสมหมาย ใจซื่อ", language);
        await See("interests/retention", "interests/status/2570");
    }
}
