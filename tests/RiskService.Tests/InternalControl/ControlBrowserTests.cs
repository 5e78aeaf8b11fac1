using Microsoft.Playwright;
using RiskService.InternalControl;
using ServiceDefaults.SignIn;
using static RiskService.Tests.InternalControl.ControlSteps;

namespace RiskService.Tests.InternalControl;

/// <summary>A year of internal control in a browser without JavaScript, on a desk's screen and on a phone; each page on the way passes axe.</summary>
public sealed class ControlBrowserTests : BrowserJourney
{
    private readonly ControlSteps _steps;

    public ControlBrowserTests()
    {
        App.CreateClient();
        App.Clock.Set(InTime);
        _steps = new(App);
    }

    [Fact]
    public async Task A_division_fills_in_its_forms_and_the_head_submits_them()
    {
        await SignIn(Roles.DivisionOfficer, "FIN", "officer-FIN");
        await Page.GotoAsync("risk/internal-control");
        await Look("years");
        await Open("ปีงบประมาณ 2569");
        await Assertions.Expect(Page.Locator(".notice").First).ToContainTextAsync("กรอก ปค.4 ของกองคลังให้ครบ");
        await Look("year-begin");
        await Open("เปิด ปค.4");
        await Look("pk4-begin");
        await Open("1. สภาพแวดล้อมการควบคุม");
        await Look("pk4-component");
        await Page.GetByLabel("ใช่", new() { Exact = true }).First.CheckAsync();
        await Page.GetByLabel("หลักฐาน หรือสิ่งที่ยังขาด ข้อ 1.1").FillAsync("ประชุมชี้แจงเมื่อเดือนมกราคม");
        await Page.GetByLabel("ข้อสรุปขององค์ประกอบที่ 1").FillAsync("เจ้าหน้าที่รู้จักประมวลจริยธรรม");
        await Press("บันทึกไว้ก่อน");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("เจ้าหน้าที่รู้จักประมวลจริยธรรม");
        await Look("pk4-some");
        await Page.GotoAsync("risk/internal-control/2569/FIN/pk4/5");
        await Press("บันทึก แล้วไปสรุปโดยรวม");
        await Look("pk4-overall");
        await Done(Put(_steps.Officer("FIN"), Form("pk4", "FIN"), Components("12.1")));
        await Page.GetByLabel("ผลการประเมินโดยรวม").FillAsync("เขียนทับผู้อื่น");
        await Press("บันทึก"); // somebody was faster
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("มีผู้แก้ไขข้อมูลนี้ไปก่อนแล้ว");
        await Page.GotoAsync("risk/internal-control/2569/FIN/pk4/print");
        await Look("pk4-print");

        await Page.GotoAsync("risk/internal-control/2569/FIN/pk5");
        await Look("pk5-empty");
        await Open("เพิ่มรายการ");
        await Page.GetByLabel("ภารกิจหรืองาน").FillAsync("การจัดเก็บภาษีที่ดินและสิ่งปลูกสร้าง");
        await Page.GetByLabel("กำหนดเสร็จ").FillAsync("๓๐/๙/๒๕๖๙");
        await Press("บันทึกรายการ");
        await Assertions.Expect(Page.Locator(".errors")).ToContainTextAsync("กำหนดเสร็จต้องไม่ก่อนวันนี้");
        await Look("pk5-row-wrong");
        foreach (var (label, text) in new[]
        {
            ("วัตถุประสงค์ของงาน", "เก็บภาษีได้ครบทุกแปลงในปี"), ("ความเสี่ยง", "ทะเบียนที่ดินไม่เป็นปัจจุบัน"), ("การควบคุมภายในที่มีอยู่", "ตรวจทะเบียนปีละครั้ง"), ("การประเมินผลการควบคุมภายใน", "ตรวจได้ครึ่งหนึ่งของแปลง"),
            ("ความเสี่ยงที่ยังมีอยู่ (ไม่บังคับ)", "แปลงที่แบ่งใหม่ไม่อยู่ในทะเบียน"), ("การปรับปรุงการควบคุมภายใน (ไม่บังคับ)", "สำรวจแปลงที่แบ่งใหม่ทุกไตรมาส"),
        })
            await Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await Page.GetByLabel("กำหนดเสร็จ").FillAsync("๓๐/๙/๒๕๗๐");
        await Press("บันทึกรายการ");
        await Look("pk5-one");

        await SignIn(Roles.DivisionHead, "FIN", "head-FIN");
        await Page.GotoAsync("risk/internal-control/2569/FIN/pk5");
        await Open("ส่งแบบนี้");
        await Look("submission");
        await Press("ส่ง");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("ส่งแล้ว");
        await Open("เปิดแก้ไขใหม่");
        await Look("reopening");
        await Page.GetByLabel("เหตุผล").FillAsync("เพิ่มความเสี่ยงเรื่องใบเสร็จ");
        await Press("เปิดแก้ไขใหม่");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("เพิ่มความเสี่ยงเรื่องใบเสร็จ");
        await Look("pk5-reopened");
    }

    [Fact]
    public async Task The_organization_puts_it_together_the_head_signs_the_auditor_reviews_and_an_improvement_is_carried_out()
    {
        foreach (var division in ControlRights.Reporting)
            await _steps.Divide(division, division == "FIN" ? "1.1" : null, division is "FIN" or "PW");
        await SignIn(Roles.PlanOfficer, null, "clerk");
        await Page.GotoAsync("risk/internal-control/2569/organization/pk4");
        await Look("organization-pk4");
        await Open("1. สภาพแวดล้อมการควบคุม");
        await Assertions.Expect(Page.Locator("#main")).ToContainTextAsync("กองคลัง: บางส่วน");
        await Look("organization-component");
        await Press("บันทึก แล้วไปองค์ประกอบถัดไป");
        await Page.GotoAsync("risk/internal-control/2569/organization/pk4/overall");
        await Page.GetByLabel("ผลการประเมินโดยรวม").FillAsync("การควบคุมภายในเพียงพอ");
        await Press("บันทึก");
        await Submit();
        await Page.GotoAsync("risk/internal-control/2569/organization/pk5");
        await Look("organization-pk5");
        await Press("ใช้ทุกรายการ");
        await Submit();
        await Page.GotoAsync("risk/internal-control/2569/organization/pk1");
        await Assertions.Expect(Page.Locator(".notice")).ToContainTextAsync("มีข้อยกเว้น 2 ข้อ");
        await Look("pk1");
        await Press("บันทึก");
        await Submit();

        await SignIn(Roles.Executive, null, "executive");
        await Page.GotoAsync("risk/internal-control/2569");
        await Assertions.Expect(Page.Locator(".notice").First).ToContainTextAsync("ลงนาม ปค.1 ได้");
        await Open("เปิด ปค.1");
        await Open("ลงนาม");
        await Look("signature");
        await Press("ลงนาม");
        await Assertions.Expect(Page.Locator(".badge").First).ToContainTextAsync("ลงนาม 2 พ.ย. 2569");
        await Look("year-signed");

        await SignIn(Roles.InternalAuditor, "IA", "auditor");
        await Page.GotoAsync("risk/internal-control/2569/organization/pk6");
        await Page.GetByLabel("เพียงพอ มีข้อตรวจพบหรือข้อสังเกต").CheckAsync();
        await Page.GetByLabel("ข้อสังเกตเกี่ยวกับความเสี่ยง").FillAsync("ควรประเมินความเสี่ยงด้านพัสดุ");
        await Press("บันทึก");
        await Look("pk6");
        await Open("ลงนาม");
        await Press("ลงนาม");
        foreach (var form in (string[])["pk1", "pk5", "pk6"])
        {
            await Page.GotoAsync($"risk/internal-control/2569/organization/{form}/print");
            await Look($"{form}-print");
        }

        await SignIn(Roles.DivisionOfficer, "FIN", "officer-FIN");
        await Page.GotoAsync("risk/internal-control/2569/improvements");
        await Look("improvements");
        await Open("แต่งตั้งผู้ตรวจนับเงินประจำวันของ FIN");
        await Page.GetByLabel("ทำอะไรไปแล้ว ติดอะไร").FillAsync("ร่างคำสั่งเสร็จแล้ว");
        await Press("บันทึกความคืบหน้า");
        await Look("improvement");
        await Open("บันทึกว่าเสร็จ พร้อมหลักฐาน");
        await Look("completion");
        await Page.GetByLabel("ทำอะไรแล้ว").FillAsync("ออกคำสั่งแล้ว");
        await Page.GetByLabel("ไฟล์หลักฐาน").SetInputFilesAsync(new FilePayload { Name = "คำสั่ง.txt", MimeType = "text/plain", Buffer = "คำสั่งที่ 12/2570"u8.ToArray() });
        await Press("บันทึกว่าเสร็จ");
        await SignIn(Roles.PlanOfficer, null, "clerk");
        await Page.GotoAsync("risk/internal-control/2569/improvements?state=done");
        await Open("แต่งตั้งผู้ตรวจนับเงินประจำวันของ FIN");
        await Open("ตรวจและยืนยัน");
        await Look("confirmation");
        await Page.GetByLabel("ยืนยันว่าเสร็จ").CheckAsync();
        await Page.GetByLabel("ตรวจอะไร หรือยังขาดอะไร").FillAsync("เห็นคำสั่งแล้ว");
        await Press("บันทึกผล");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("ยืนยันแล้ว");
        await Look("improvement-confirmed");
        await Page.Context.AddCookiesAsync([new() { Name = "lang", Value = "en", Url = App.CreateClient().BaseAddress!.ToString() }]);
        foreach (var (path, name) in new[] { ("2569", "year-en"), ("2569/organization/pk4", "pk4-en"), ("2569/improvements", "improvements-en"), ("", "years-en") })
        {
            await Page.GotoAsync($"risk/internal-control/{path}".TrimEnd('/'));
            await Look(name);
        }
    }

    private async Task Submit()
    {
        await Open("ส่งแบบนี้");
        await Press("ส่ง");
        await Assertions.Expect(Page.Locator(".badge").First).ToHaveTextAsync("ส่งแล้ว");
    }

    private Task SignIn(string role, string? division, string subject) => SignIn(role, division, subject, javaScript: false);
}
