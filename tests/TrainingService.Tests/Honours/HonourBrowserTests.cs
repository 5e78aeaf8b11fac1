using Microsoft.Playwright;
using ServiceDefaults.SignIn;

namespace TrainingService.Tests.Honours;

/// <summary>A round of honours in a browser without JavaScript, by those who keep it, who nominate, and who decides.</summary>
public sealed class HonourBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_round_of_honours_goes_its_way_by_pages_alone(int width)
    {
        await HeldEvent.Sign(App);
        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync("training/honours/rounds/new");
        await Page.GetByLabel("ชื่อรอบ").FillAsync("คนดีศรีบึงนคร ประจำปี 2570");
        await Page.GetByLabel("วันเปิดรับการเสนอชื่อ").FillAsync("1/3/2570");
        await Page.GetByLabel("วันสุดท้ายที่รับ").FillAsync("31/3/2570");
        await Page.GetByLabel("หลักเกณฑ์").FillAsync("ทำประโยชน์ต่อส่วนรวมต่อเนื่องไม่น้อยกว่าหนึ่งปี");
        await Page.GetByLabel("กรรมการ").FillAsync("นายหนึ่ง กรรมการ\nนางสอง กรรมการ\nนายสาม กรรมการ");
        await Look("round-new");
        await Press("เปิดรอบ");
        await Look("round-empty");
        await Open("แก้ไขกรรมการ");
        await Look("committee");
        await Page.GetByLabel("กรรมการ", new() { Exact = true }).FillAsync("นายหนึ่ง กรรมการ\nนางสอง กรรมการ\nนายสี่ กรรมการ");
        await Press("บันทึกกรรมการ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เหตุผล");
        await Page.GetByLabel("เหตุผล").FillAsync("คำสั่งที่ 15/2570 แต่งตั้งแทนผู้ที่เกษียณ");
        await Press("บันทึกกรรมการ");
        await Assertions.Expect(Page.Locator("#committee ~ ol")).ToContainTextAsync("นายสี่ กรรมการ");

        await SignIn(width, javaScript: false);
        await Page.GotoAsync("training/honours");
        await Look("honours-open");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^เสนอชื่อ") }).ClickAsync();
        await Look("nominate");
        await Press("เสนอชื่อ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("ชื่อผู้ที่ท่านเสนอ");
        await Page.GetByLabel("ชื่อผู้ที่ท่านเสนอ").FillAsync("นางสาวใจดี มีเมตตา");
        await Page.GetByLabel("ตำแหน่งหรือที่อยู่").FillAsync("หมู่ 4");
        await Page.GetByLabel("ความดีที่ทำ").FillAsync("ดูแลผู้สูงอายุในหมู่บ้านทุกสัปดาห์");
        await Press("เสนอชื่อ");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("ได้รับการเสนอชื่อแล้ว");

        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync("training/honours/rounds");
        await Look("rounds");
        await Page.GetByRole(AriaRole.Link, new() { Name = "คนดีศรีบึงนคร ประจำปี 2570" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^บันทึกคะแนนหรือรวม") }).ClickAsync();
        await Look("votes");
        await Page.GetByLabel("รายงานการประชุมครั้งที่และวันที่").FillAsync("ครั้งที่ 1/2570 วันที่ 5 เมษายน 2570");
        await Page.GetByLabel("ไม่ลงคะแนน", new() { Exact = true }).Nth(1).CheckAsync();
        await Press("บันทึกคะแนน");
        await Assertions.Expect(Page.Locator("fieldset.line").Nth(1).Locator(".error")).ToContainTextAsync("ระบุเหตุที่ไม่ลงคะแนน");
        foreach (var member in new[] { 0, 1 })
            await Page.GetByLabel("เห็นชอบ", new() { Exact = true }).Nth(member).CheckAsync();
        await Press("บันทึกคะแนน");
        await Look("round");

        App.Clock.Set(new(2027, 4, 6, 3, 0, 0, TimeSpan.Zero));
        await SignIn(width, Roles.Executive, null, javaScript: false);
        await Page.GotoAsync("training/honours/rounds");
        await Page.GetByRole(AriaRole.Link, new() { Name = "คนดีศรีบึงนคร ประจำปี 2570" }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "ตัดสิน" }).ClickAsync();
        await Look("decision-honour");
        await Page.GetByLabel("ยกย่อง", new() { Exact = true }).CheckAsync();
        await Page.GetByLabel("คำสั่งที่").FillAsync("45/2570");
        await Page.GetByLabel("เหตุผลของการตัดสิน").FillAsync("ตามมติคณะกรรมการครั้งที่ 1/2570");
        await Press("ตัดสิน");
        await Assertions.Expect(Page.Locator("fieldset.line .error")).ToContainTextAsync("กรอกความดีที่ยกย่อง");
        await Page.GetByLabel("ความดีที่ลงในเกียรติบัตร").FillAsync("ดูแลผู้สูงอายุในหมู่บ้าน");
        await Page.GetByLabel("ยินยอมให้เผยแพร่ชื่อและความดี").CheckAsync();
        await Press("ตัดสิน");
        await SignIn(width, javaScript: false);
        await Page.GotoAsync("training/honours");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("นางสาวใจดี มีเมตตา");
        await Look("honours");
    }
}
