using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Certificates;

/// <summary>What comes after an event, in a browser without JavaScript, on a desk's screen and on a phone; each page on the way passes axe.</summary>
public sealed class AfterEventBrowserTests : BrowserJourney
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Certificates_are_issued_shown_revoked_and_the_report_is_written_and_submitted(int width)
    {
        var id = await HeldEvent.Of(App, ("นางสาวสมศรี ใจดี", 2), ("นายขาด ครึ่งหนึ่ง", 1));
        await SignIn(width, Roles.Executive, null, javaScript: false);
        await Page.GotoAsync("training/signers");
        await Look("signers");
        await Page.GetByLabel("ชื่อผู้ลงนาม").FillAsync("นายสมบูรณ์ ซื่อตรง");
        await Page.GetByLabel("ตำแหน่ง", new() { Exact = true }).FillAsync("นายกองค์การบริหารส่วนตำบลบึงนคร");
        await Press("บันทึก");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("นายสมบูรณ์ ซื่อตรง");

        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync($"training/events/{id}/certificates");
        await Press("ออกเกียรติบัตร 1 คน");
        await Wait.Until(() => App.InDatabase(db => db.Certificates.AnyAsync(TestContext.Current.CancellationToken)));
        await Page.GotoAsync($"training/events/{id}/certificates");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("ออกแล้ว 1 จาก 1 คน");
        await Look("certificates");
        await Page.GotoAsync($"training/events/{id}/certificates/print");
        await Look("certificates-print");

        await Page.GotoAsync($"training/events/{id}/report");
        await Page.GetByRole(AriaRole.Link, new() { Name = "เขียนรายงาน" }).ClickAsync();
        await Look("report-text");
        await Page.GetByLabel("สิ่งที่ได้เรียนรู้และปัญหาอุปสรรค").FillAsync("ควรเริ่มเช้ากว่านี้ ผู้เข้าอบรมสนใจมาก");
        await Page.GetByLabel("งานที่จะทำต่อ").FillAsync("จัดรุ่นที่ 2 ในไตรมาสหน้า");
        await Press("บันทึก");
        await Look("report");
        await App.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        await Page.GotoAsync($"training/events/{id}/report/submission");
        await Press("ส่งรายงาน");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("ส่งแล้ว");
        await Page.GotoAsync("training/reports/2570");
        await Look("year");

        await Page.GotoAsync($"training/events/{id}/certificates");
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^เพิกถอน") }).ClickAsync();
        await Look("revocation");
        await Page.GetByLabel("เหตุผล").FillAsync("สะกดชื่อผิด จะออกให้ใหม่");
        var number = await App.InDatabase(async db => (await db.Certificates.SingleAsync(TestContext.Current.CancellationToken)).Number);
        var staff = Page;
        await SignIn(width, javaScript: false);
        await Page.GotoAsync($"training/certificates/{number}");
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("เกียรติบัตรนี้เป็นของจริง");
        await Look("certificate");
        await staff.GetByRole(AriaRole.Button, new() { Name = "เพิกถอน", Exact = true }).ClickAsync();
        await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("h1")).ToHaveTextAsync("เกียรติบัตรนี้ถูกเพิกถอนแล้ว");
        await Look("certificate-revoked");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Documents_are_added_opened_to_participants_and_taken_out_and_a_course_says_what_its_certificate_takes(int width)
    {
        var id = await HeldEvent.Of(App, ("นางสาวสมศรี ใจดี", 2));
        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync($"training/events/{id}");
        await Page.Locator(".sections").GetByRole(AriaRole.Link, new() { Name = "เอกสาร", Exact = true }).ClickAsync();
        await Press("เพิ่มเอกสาร");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เลือกประเภทเอกสาร");
        await Add("คำสั่ง", "คำสั่งที่ 12/2570 เรื่อง แต่งตั้งคณะทำงานโครงการอบรมคุณธรรมจริยธรรม", open: true);
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("เฉพาะเอกสารประกอบการอบรม");
        await Add("เอกสารประกอบการอบรม", "สไลด์วันแรก", open: true);
        await Add("ใบลงชื่อ", "ใบลงชื่อ หน้าที่สแกนผิด", open: false);
        await Look("documents");
        await Page.GetByRole(AriaRole.Link, new() { Name = "เอาออก ใบลงชื่อ หน้าที่สแกนผิด" }).ClickAsync();
        await Look("document-removal");
        await Press("เอาเอกสารนี้ออก");
        await Assertions.Expect(Page.Locator(".table")).Not.ToContainTextAsync("ใบลงชื่อ หน้าที่สแกนผิด");
        await SignIn(width, Roles.InternalAuditor, javaScript: false);
        await See($"events/{id}/documents");
        await Assertions.Expect(Page.Locator("#main form")).ToHaveCountAsync(0);
        var code = await App.InDatabase(db => db.Enrolments.Where(row => row.EventId == id).Select(row => row.Code).SingleAsync(TestContext.Current.CancellationToken));
        await SignIn(width, javaScript: false);
        await See($"ticket/{ServiceDefaults.Values.SpokenCode.Grouped(code)}");
        await Assertions.Expect(Page.GetByRole(AriaRole.Link, new() { Name = "สไลด์วันแรก" })).ToBeVisibleAsync();

        await SignIn(width, Roles.DivisionOfficer, "SP", javaScript: false);
        await Page.GotoAsync("training/courses/ethics/tests");
        await Page.Locator(".sections").GetByRole(AriaRole.Link, new() { Name = "เกียรติบัตร", Exact = true }).ClickAsync();
        await Page.GetByLabel("เข้าอบรมอย่างน้อยร้อยละ").FillAsync("๗๐");
        await Page.GetByLabel("ต้องผ่านแบบทดสอบหลังอบรม").CheckAsync();
        await Press("บันทึกเงื่อนไข");
        await Assertions.Expect(Page.Locator("#terms ~ ol")).ToContainTextAsync("อย่างน้อยร้อยละ 70");
        await Look("certificate-terms");

        async Task Add(string kind, string title, bool open)
        {
            await Page.GetByLabel("ไฟล์", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"u8] });
            await Page.GetByRole(AriaRole.Radio, new() { Name = kind, Exact = true }).CheckAsync();
            await Page.GetByLabel("ชื่อเอกสาร").FillAsync(title);
            await Page.GetByLabel("ผู้ที่มีตั๋วของงานนี้เปิดอ่านได้").SetCheckedAsync(open);
            await Press("เพิ่มเอกสาร");
        }
    }
}
