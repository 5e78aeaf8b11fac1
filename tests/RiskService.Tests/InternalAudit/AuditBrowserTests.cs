using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.InternalAudit;

/// <summary>The auditor and those who answer with a browser, on a desk's screen and on a phone; each page on the way passes axe, and no form needs JavaScript.</summary>
public sealed partial class AuditBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly RiskApp _app = RiskApp.TakeListening();
    private IPage _page = null!;
    private int _pictures;

    public async ValueTask InitializeAsync()
    {
        _app.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task An_auditor_ranks_plans_audits_and_follows_up_without_JavaScript()
    {
        await SignIn(Roles.InternalAuditor, "IA", "นางสาวตรวจ สอบดี", javaScript: false);
        await _page.GotoAsync("risk/audit/2571/universe");
        await Open("เพิ่มหน่วยรับตรวจ");
        await _page.GetByLabel("ส่วนราชการ").SelectOptionAsync("FIN");
        await _page.GetByLabel("กระบวนงาน").FillAsync("จัดซื้อจัดจ้าง");
        await Press("บันทึก");
        await Open("ให้คะแนน จัดซื้อจัดจ้าง");
        await _page.GetByLabel("วงเงินต่อปี (บาท)").FillAsync("๒,๕๐๐,๐๐๐");
        await Press("บันทึกคะแนน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกระดับ 1 ถึง 5");
        await _page.GetByLabel("วงเงินมาจาก").FillAsync("ข้อบัญญัติ 2571");
        foreach (var factor in new[] { "ความซับซ้อน", "ระดับความเสี่ยงและเรื่องร้องเรียน", "การเปลี่ยนแปลง" })
            await _page.GetByRole(AriaRole.Group, new() { Name = factor, Exact = true }).GetByRole(AriaRole.Radio).Nth(3).CheckAsync();
        await _page.GetByLabel("เหตุผลของความซับซ้อน").FillAsync("หลายวิธี");
        await _page.GetByLabel("ระดับความเสี่ยงมาจาก").FillAsync("ทะเบียนความเสี่ยง FIN-03");
        await _page.GetByLabel("สิ่งที่เปลี่ยน").FillAsync("เจ้าหน้าที่ใหม่");
        await Press("บันทึกคะแนน");
        await Assertions.Expect(_page.Locator("#score")).ToHaveTextAsync("คะแนน 84.0 จาก 100");

        await Open("เลือกเข้าแผน");
        await _page.GetByLabel("การปฏิบัติตามกฎระเบียบ").CheckAsync();
        await _page.GetByLabel("วัตถุประสงค์").FillAsync("ตรวจว่าทำตามระเบียบพัสดุ");
        await _page.GetByLabel("ขอบเขต").FillAsync("รายการทั้งปี 2570");
        await _page.GetByLabel("2 (ม.ค.–มี.ค.)").CheckAsync();
        await _page.GetByLabel("คน-วัน").FillAsync("0");
        await Press("บันทึกลงแผน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("คน-วันต้องอยู่ระหว่าง 1");
        await _page.GetByLabel("คน-วัน").FillAsync("๒๕๐");
        await Press("บันทึกลงแผน");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("วางแผนเกินกำลังคน 50 คน-วัน");
        await Open("เสนอแผน");
        await Press("เสนอแผนนี้");
        await Assertions.Expect(_page.Locator(".badge").First).ToHaveTextAsync("รอนายก อบต. พิจารณา");

        await SignIn(Roles.Executive, null, "นายก ทดสอบ", javaScript: false);
        await _page.GotoAsync("risk/audit");
        await Open("พิจารณาแผนปี 2571");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("อนุมัติก่อนเดือนกันยายน");
        await _page.GetByLabel("ส่งคืนให้แก้ไข").CheckAsync();
        await Press("บันทึกผลการพิจารณา");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("บอกสิ่งที่ต้องแก้ไข");
        await _page.GetByLabel("อนุมัติ", new() { Exact = true }).CheckAsync();
        await Press("บันทึกผลการพิจารณา");
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("ตรวจสอบภายใน");
        await _page.GotoAsync("risk/audit/2571/plan");
        await Assertions.Expect(_page.Locator(".badge").First).ToHaveTextAsync("อนุมัติแล้ว");

        await SignIn(Roles.InternalAuditor, "IA", "นางสาวตรวจ สอบดี", javaScript: false);
        await _page.GotoAsync("risk/audit/2571/engagements");
        await Open("เปิดงานนี้ จัดซื้อจัดจ้าง");
        await Press("เปิดงานนี้");
        await Open("แจ้งหน่วยรับตรวจ");
        await Press("แจ้งหน่วยรับตรวจ");
        await Open("เขียนแนวการตรวจสอบ");
        await _page.GetByLabel("วิธีตรวจ").FillAsync("สุ่มใบสั่งซื้อ 25 รายการ");
        await _page.GetByLabel("ผู้ทำ").FillAsync("นางสาวตรวจ สอบดี");
        await Press("เพิ่มขั้น");
        await _page.GetByRole(AriaRole.Link, new() { Name = "งานที่ 1/2571", Exact = true }).ClickAsync();
        await Open("เริ่มตรวจ");
        await Press("เริ่มตรวจ");
        await Open("บันทึกว่าทำแล้ว ขั้นที่ 1");
        await _page.GetByLabel("รหัสกระดาษทำการ").FillAsync("กท. 1");
        await Press("บันทึกว่าทำแล้ว");
        await Open("บันทึกคน-วัน");
        await _page.GetByLabel("จำนวน (คน-วัน)").FillAsync("๒.๕");
        await Press("บันทึกคน-วัน");
        await Open("เขียนข้อตรวจพบ");
        foreach (var part in new[] { "เรื่อง", "สิ่งที่พบ", "หลักเกณฑ์", "สาเหตุ", "ผลกระทบ", "ข้อเสนอแนะ" })
            await _page.GetByLabel(part, new() { Exact = true }).FillAsync($"{part} ของการแบ่งซื้อแบ่งจ้าง");
        await _page.GetByLabel("สูง", new() { Exact = true }).CheckAsync();
        await Press("บันทึกร่าง");
        await Open("ออกรายงาน");
        await _page.GetByLabel("เลขที่รายงาน").FillAsync("รอ 71001.6/1");
        await Press("ออกรายงาน");
        await Assertions.Expect(_page.Locator(".badge").First).ToHaveTextAsync("ออกรายงานแล้ว ติดตามผล");

        await SignIn(Roles.DivisionHead, "FIN", "ผู้อำนวยการกองคลัง", javaScript: false);
        await _page.GotoAsync("risk/audit");
        await Open("เรื่อง ของการแบ่งซื้อแบ่งจ้าง");
        await Open("ตอบข้อตรวจพบ");
        await _page.GetByLabel("เห็นด้วย", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("สิ่งที่จะทำ").FillAsync("ทำแผนความต้องการวัสดุทั้งปี");
        await _page.GetByLabel("กำหนดเสร็จ").FillAsync("1/1/2570");
        await Press("ส่งคำตอบ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("กำหนดเสร็จต้องไม่ก่อนวันที่ออกข้อตรวจพบ");
        await _page.GetByLabel("กำหนดเสร็จ").FillAsync("30/6/2570");
        await Press("ส่งคำตอบ");
        await Open("บันทึกการติดตาม");
        await _page.GetByLabel("ดำเนินการแล้ว").CheckAsync();
        await _page.GetByLabel("รายละเอียด").FillAsync("แผนเสร็จและแจ้งเวียนแล้ว");
        await Press("บันทึก");
        await Assertions.Expect(_page.Locator("#follow-up")).ToBeVisibleAsync();

        await SignIn(Roles.InternalAuditor, "IA", "นางสาวตรวจ สอบดี", javaScript: false);
        await _page.GotoAsync("risk/audit");
        await Open("เรื่อง ของการแบ่งซื้อแบ่งจ้าง");
        await Open("ปิดข้อตรวจพบ");
        await _page.GetByLabel("หลักฐานที่เห็น").FillAsync("เห็นแผนและหนังสือเวียน");
        await Press("ปิดข้อตรวจพบ");
        await Assertions.Expect(_page.Locator(".badge").First).ToHaveTextAsync("ปิดแล้ว");
        await _page.At(BothWidths.All, _ => _page.ShouldFit());
    }

    [Fact]
    public async Task Every_page_of_internal_audit_is_accessible_and_fits_the_screen()
    {
        var unit = await _app.Unit(process: "จัดซื้อจัดจ้าง");
        await _app.Auditor().Done($"audit/2570/universe/{unit}/scores", AuditSteps.Score());
        await _app.Approved(unit, await _app.Unit("PW", "ควบคุมงานก่อสร้าง"));
        var (finding, engagement) = await _app.Issued();
        await _app.Auditor().AddPaper(engagement);
        await _app.Head().Done($"{finding}/answer", AuditSteps.Agreed());
        await _app.Auditor().Done($"{finding}/follow-up", new { progress = "in-progress", note = "กำลังรวบรวมความต้องการ" });
        var field = await _app.InFieldwork();
        var (draft, waiting) = (await _app.Drafted(field), await _app.Drafted(field, "low"));
        await _app.Auditor().Done($"{waiting}/issue");
        await _app.Auditor().Done(HttpMethod.Put, "audit/2571/plan", AuditSteps.Plan(10, AuditSteps.Planned(unit)));
        var step = (await _app.Auditor().GetJson(field)).GetProperty("programme")[0].Text("id");
        var item = (await _app.Auditor().GetJson("audit/2571/plan")).GetProperty("engagements")[0].Text("id");

        await SignIn(Roles.InternalAuditor, "IA", "นางสาวตรวจ สอบดี");
        await See("audit", "audit/2570/universe", $"audit/2570/universe/{unit}", "audit/2570/universe/new", $"audit/2570/universe/{unit}/score", $"audit/2570/universe/{unit}/change", "audit/2570/criteria",
            "audit/2570/plan", "audit/2571/plan", "audit/2572/plan", $"audit/2571/plan/engagements/{item}", "audit/2571/plan/capacity", "audit/2571/plan/submission", "audit/2570/plan/print",
            "audit/2570/engagements", "audit/2570/engagements/new", engagement, field, $"{field}/next", $"{field}/programme", $"{field}/steps/{step}", $"{field}/days", $"{engagement}/papers",
            "audit/2570/findings", finding, draft, $"audit/2570/findings/new?engagement={field.Split('/')[^1]}", $"{draft}/change", $"{draft}/issue", $"{draft}/removal", $"{finding}/follow-up", $"{finding}/closure", $"{finding}/reopening", "audit/2570/summary");
        await _app.Auditor().Done("audit/2571/plan/submission");
        await SignIn(Roles.Executive, null, "นายก ทดสอบ");
        await See("audit", "audit/2571/plan", "audit/2571/plan/decision", "audit/2570/findings");
        await SignIn(Roles.DivisionHead, "FIN", "ผู้อำนวยการกองคลัง");
        await See("audit", "audit/2570/plan", $"{waiting}/answer", finding, "audit/2570/summary");
        await SignIn(Roles.PlanOfficer, "SP", "นักวิเคราะห์ ทดสอบ");
        await See("audit", "audit/2570/summary");
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.InternalAuditor], "IA", "Auditor")}"), new("Cookie", "lang=en")]);
        await See("audit", $"audit/2570/universe/{unit}", "audit/2571/plan", field, finding);
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("Recommendation");
    }

    private async Task See(params string[] paths)
    {
        foreach (var path in paths)
        {
            await _page.GotoAsync($"risk/{path}");
            await Assertions.Expect(_page.Locator("h1")).ToBeVisibleAsync();
            var no = ++_pictures;
            await _page.At(BothWidths.All, async width =>
            {
                if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
                    await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{no:00}-{Ids().Replace(path, "id").Replace('/', '-').Replace('?', '-')}-{width}.png") });
                await _page.ShouldBeAccessible();
            });
        }
    }

    private async Task SignIn(string role, string? division, string name, bool javaScript = true)
    {
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), BothWidths.Phone, javaScript);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name)}")]);
    }

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Ids();
}
