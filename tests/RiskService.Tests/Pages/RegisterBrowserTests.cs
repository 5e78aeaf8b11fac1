using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.Pages;

/// <summary>A division's officer, the clerk and the executive through a whole year with a browser; each page on the way passes axe.</summary>
public sealed class RegisterBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly RiskApp _app = RiskApp.TakeListening();
    private IPage _page = null!;
    private string _tongue = "th";

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
    public async Task A_register_goes_through_its_year()
    {
        var officer = await SignIn(true, Roles.DivisionOfficer, "FIN", "เจ้าหน้าที่ ตั้งใจ");
        var clerk = await SignIn(true, Roles.PlanOfficer, null, "นักวิเคราะห์ รอบคอบ");
        var executive = await SignIn(true, Roles.Executive, null, "นายก ทดสอบ");

        await Go(clerk, "");
        await Open("เปิดรอบประเมิน");
        await _page.GetByLabel("ส่งภายในวันที่").FillAsync("๓๐/๔/๒๕๗๐");
        foreach (var other in (string[])["สำนักปลัด", "กองช่าง", "กองสวัสดิการสังคม", "กองการศึกษา ศาสนาและวัฒนธรรม", "หน่วยตรวจสอบภายใน"])
            await _page.GetByLabel(other).UncheckAsync();
        await Look("opening");
        await Press("เปิดรอบ");
        await See("ส่วนราชการกำลังประเมิน");

        // The officer takes two risks of the library, and nothing unrated.
        await Go(officer, "");
        await Look("home-division-empty");
        await Open("เลือกจากคลังตัวอย่าง");
        await _page.GetByLabel("แบ่งซื้อแบ่งจ้าง").CheckAsync();
        await _page.GetByLabel("ใช้เงินยืมส่วนตัว").CheckAsync();
        await Look("starters");
        await Press("ให้คะแนนข้อที่เลือก");
        await Press("เพิ่มเข้าทะเบียน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกโอกาส");
        for (var i = 0; i < 2; i++)
        {
            await _page.GetByLabel("โอกาส", new() { Exact = true }).Nth(i).SelectOptionAsync("3");
            await _page.GetByLabel("ผลกระทบ", new() { Exact = true }).Nth(i).SelectOptionAsync("4");
            await _page.GetByLabel("การควบคุมรวมกันได้ผลเพียงใด").Nth(i).SelectOptionAsync("fair");
            await _page.GetByRole(AriaRole.Checkbox).Nth(i * 2).CheckAsync();
        }

        await Look("starter-rating");
        await Press("เพิ่มเข้าทะเบียน");
        await Assertions.Expect(_page.Locator(".table .lv")).ToHaveTextAsync(["สูง", "สูง"]);
        await Look("register");
        await Open("เลือกจากคลังตัวอย่าง");
        await See("มีในทะเบียนแล้ว: R70-FIN-01");

        await Go(officer, "");
        await Look("home-division");
        await Open("เปิด R70-FIN-01");
        await Look("risk-new");
        await Open("ประเมิน");
        await _page.GetByLabel("เหตุผลของโอกาส").FillAsync("พบปีละครั้ง");
        await _page.GetByLabel("เหตุผลของผลกระทบ").FillAsync("ราคาสูงกว่าตลาดราวแสนบาท");
        await _page.GetByLabel("โอกาสก่อนมีการควบคุม").SelectOptionAsync("4");
        await Press("บันทึกการประเมิน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกทั้งโอกาสและผลกระทบ");
        await Look("assess-wrong");
        await _page.GetByLabel("ผลกระทบก่อนมีการควบคุม").SelectOptionAsync("5");
        await _page.GetByLabel("ประเมินใหม่เพราะอะไร").FillAsync("เติมเหตุผลของคะแนน");
        await Press("บันทึกการประเมิน");
        await Open("เลือกวิธีจัดการ");
        await _page.GetByLabel("ลด", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("เหตุผล", new() { Exact = true }).FillAsync("คะแนนสูงกว่าที่ยอมรับได้");
        await Look("treatment");
        await Press("บันทึกวิธีจัดการ");
        await Open("วางมาตรการ");
        await _page.Locator("#main .card li a").First.ClickAsync();
        await Assertions.Expect(_page.GetByLabel("มาตรการ", new() { Exact = true })).Not.ToHaveValueAsync("");
        await _page.GetByLabel("กำหนดเสร็จ").FillAsync("28/2/2570");
        await Press("บันทึกมาตรการ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("วันกำหนดเสร็จต้องไม่ก่อนวันที่ตั้งมาตรการ");
        await Look("mitigation");
        await _page.GetByLabel("กำหนดเสร็จ").FillAsync("15 มี.ค. 2570");
        await Press("บันทึกมาตรการ");
        await See("คะแนน 12 = โอกาส 3 × ผลกระทบ 4");
        await Look("risk");
        var risk = _page.Url;

        await Go(officer, "");
        await See("ส่งได้");
        await Open("เปิด R70-FIN-02");
        await Open("ประเมิน");
        await _page.GetByLabel("เหตุผลของโอกาส").FillAsync("ไม่เคยพบ");
        await _page.GetByLabel("เหตุผลของผลกระทบ").FillAsync("วงเงินไม่เกินหมื่นบาท");
        await Press("บันทึกการประเมิน");
        await Open("เลือกวิธีจัดการ");
        await _page.GetByLabel("ยอมรับ", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("เหตุผล", new() { Exact = true }).FillAsync("ความเสียหายน้อย");
        await Press("บันทึกวิธีจัดการ");
        await See("ความเสียหายน้อย");
        var small = _page.Url;
        await Go(officer, "");
        await Open("ส่งให้คณะทำงาน");
        await Look("submission");
        await Press("ส่งให้คณะทำงาน");
        await See("ส่งแล้ว รอพิจารณา");

        // The working group sends it back once.
        await Go(clerk, "");
        await Look("home-clerk");
        await Open("รอบประเมิน");
        await Open("ส่งกลับ กองคลัง");
        await _page.GetByLabel("สิ่งที่ต้องแก้ไข").FillAsync("ขาดความเสี่ยงเรื่องการรับเงินค่าธรรมเนียม");
        await Look("return");
        await Press("ส่งกลับ");
        await See("ส่งกลับเพราะ");
        await Go(officer, "");
        await See("ขาดความเสี่ยงเรื่องการรับเงินค่าธรรมเนียม");
        await Open("ส่งให้คณะทำงาน");
        await Press("ส่งให้คณะทำงาน");
        await See("ส่งแล้ว รอพิจารณา");
        await Go(clerk, "");
        await Open("พิจารณา");
        await _page.GetByLabel("ความเห็นของคณะทำงานต่อผู้บริหาร").FillAsync("เห็นควรอนุมัติ");
        await Look("moderation");
        await Press("พิจารณาแล้ว");
        await See("คณะทำงาน: เห็นควรอนุมัติ");

        // What was read is what is approved.
        await Go(executive, "");
        await Look("home-executive");
        await Open("พิจารณาอนุมัติ");
        await See("เห็นควรอนุมัติ");
        await Look("approval");
        await _app.Finance().Ok($"risks/{Id(risk)}/treatment", new { treatment = "treat", reason = "คะแนนสูงกว่าที่ยอมรับได้มาก" });
        await Press("อนุมัติทะเบียน");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ทะเบียนเปลี่ยนไประหว่างที่ท่านอ่าน");
        await _app.Finance().Ok("registers/2570/parts/FIN/submission");
        await _app.Clerk().Ok("registers/2570/parts/FIN/moderation", new { note = "เห็นควรอนุมัติเช่นเดิม" });
        await Press("อนุมัติทะเบียน");
        await See("อนุมัติแล้ว");
        await Look("round-approved");
        await Go(clerk, "registers/2570/publication");
        await _page.GetByLabel("ช่องทางอื่นนอกจากหน้าสาธารณะของระบบ").FillAsync("เว็บไซต์ อบต.\nบอร์ดประชาสัมพันธ์");
        await Look("publication");
        await Press("เผยแพร่");
        await See("เผยแพร่แล้ว");

        // Late, then done with a file that need not be chosen twice.
        _app.Clock.Set(new(2027, 3, 18, 3, 0, 0, TimeSpan.Zero));
        await Go(officer, "");
        await See("เลย 3 วัน");
        await Look("home-division-late");
        await Go(officer, risk);
        await _page.GetByRole(AriaRole.Link, new() { NameRegex = new("^ทำเสร็จแล้ว") }).ClickAsync();
        await _page.GetByLabel("ไฟล์หลักฐาน").SetInputFilesAsync(new FilePayload { Name = "คำสั่ง.txt", MimeType = "text/plain", Buffer = "คำสั่งแต่งตั้งผู้ตรวจรับ"u8.ToArray() });
        await Press("บันทึกว่าทำเสร็จ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ยังไม่ได้กรอกทำอะไรไปแล้ว");
        await See("คำสั่ง.txt");
        await Look("completion-wrong");
        await _page.GetByLabel("ทำอะไรไปแล้ว").FillAsync("รายงานยอดซื้อสะสมต่อผู้ขายแล้ว");
        await Press("บันทึกว่าทำเสร็จ");
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "คำสั่ง.txt" })).ToBeVisibleAsync();
        await Look("risk-done");

        // Accepted for a time: the approval falls, and everybody sees why.
        await Go(executive, small);
        await Open("ยอมรับไว้ชั่วคราว");
        await _page.GetByLabel("เหตุผลที่ยอมรับ").FillAsync("ระหว่างรอระเบียบใหม่ของจังหวัด");
        await _page.GetByLabel("ยอมรับถึงวันที่").FillAsync("31/3/2570");
        await Look("acceptance");
        await Press("ยอมรับความเสี่ยง");
        await See("ผู้บริหารยอมรับถึง 31 มีนาคม 2570");
        await Go(executive, "");
        await See("การอนุมัติสิ้นผล");
        await Look("home-executive-voided");

        await Go(officer, risk);
        await Open("ปิดความเสี่ยง");
        await _page.GetByLabel("เหตุผลที่ไม่เป็นความเสี่ยงแล้ว").FillAsync("รวมการจัดซื้อทั้งปีเป็นสัญญาเดียวแล้ว");
        await Look("closure");
        await Press("ปิดความเสี่ยง");
        await See("ความเสี่ยงนี้ปิดแล้ว");
        await Look("risk-closed");

        // The next year begins with what is still open.
        await Go(officer, "registers/2571/previous");
        await _page.GetByLabel("ผลกระทบ", new() { Exact = true }).SelectOptionAsync("3");
        await Look("previous");
        await Press("ยกมาปีนี้");
        await Assertions.Expect(_page.Locator(".table .lv")).ToHaveTextAsync(["ปานกลาง"]);
    }

    [Fact]
    public async Task Every_other_page_is_accessible_and_fits_the_screen_in_both_languages()
    {
        var risk = (await _app.Finance().Added()).Id();
        var mitigation = await _app.Finance().Planned(risk);
        var officer = await SignIn(true, Roles.DivisionOfficer, "FIN", "เจ้าหน้าที่ ตั้งใจ");
        var clerk = await SignIn(true, Roles.PlanOfficer, null, "นักวิเคราะห์ รอบคอบ");
        var auditor = await SignIn(true, Roles.InternalAuditor, "IA", "ผู้ตรวจสอบ เป็นกลาง");
        var nobody = await SignIn(true, null, null, "");
        foreach (var tongue in (string[])["th", "en"])
        {
            _tongue = tongue;
            foreach (var page in new[] { officer, clerk, auditor, nobody })
                await page.Context.AddCookiesAsync([new() { Name = "lang", Value = tongue, Url = _app.CreateClient().BaseAddress!.ToString() }]);
            await LookAt(officer, "", "registers/2570", "registers/2570?q=ไม่มี", "registers/2570/risks/new", "registers/2570/starters?kind=spending", "registers/2570/starters/rating?pick=fuel&pick=stores", "registers/2570/starters/rating",
                "registers/2571/previous", $"risks/{risk}", $"risks/{risk}/change", $"risks/{risk}/assessment", $"risks/{risk}/treatment", $"risks/{risk}/closure", $"risks/{risk}/reopening", $"risks/{risk}/mitigations/new",
                $"mitigations/{mitigation}/change", $"mitigations/{mitigation}/completion", $"mitigations/{mitigation}/dropping", "registers/2570/parts/FIN/submission", "registers/2570/round");
            await LookAt(clerk, "", "registers/2570", "registers/2570/opening", "registers/2570/parts/FIN/moderation", "registers/2570/publication", "settings/2570", "settings/2570/change", "signals/rules", "signals/rules/change");
            await LookAt(auditor, "", $"risks/{risk}");
            await LookAt(nobody, "");
        }
    }

    [Fact]
    public async Task Settings_risks_and_rows_are_written_without_JavaScript_and_the_slower_of_two_is_told()
    {
        var clerk = await SignIn(false, Roles.PlanOfficer, null, "นักวิเคราะห์ รอบคอบ");
        var officer = await SignIn(false, Roles.DivisionOfficer, "FIN", "เจ้าหน้าที่ ตั้งใจ");
        await Go(clerk, "settings/2570");
        await Open("ตั้งเกณฑ์ฉบับใหม่");
        await _page.GetByLabel("สูงมากเริ่มที่คะแนน").FillAsync("๑๒");
        await _page.GetByLabel("ปานกลางเริ่มที่คะแนน").FillAsync("11");
        await _page.GetByLabel("เหตุผล", new() { Exact = true }).FillAsync("มติคณะทำงาน ครั้งที่ 1/2570");
        await Press("ตั้งเกณฑ์ฉบับใหม่");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ต้องเรียงจากน้อยไปมาก");
        await _page.GetByLabel("ปานกลางเริ่มที่คะแนน").FillAsync("5");
        await Press("ตั้งเกณฑ์ฉบับใหม่");
        await See("ทุกฉบับ");
        await See("มติคณะทำงาน ครั้งที่ 1/2570");

        await Go(officer, "registers/2570/risks/new");
        await _page.GetByLabel("งานหรือกระบวนการ").FillAsync("จัดซื้อวัสดุ");
        await _page.GetByLabel("เหตุการณ์ทุจริตที่อาจเกิด").FillAsync("แบ่งซื้อวัสดุเพื่อเลี่ยงวิธีประกาศเชิญชวน");
        await _page.GetByLabel("สาเหตุ").FillAsync("ไม่มีแผนทั้งปี\n\nผู้ขายรายเดียว");
        await _page.GetByLabel("การใช้จ่ายงบประมาณและการจัดซื้อจัดจ้าง").CheckAsync();
        await _page.GetByLabel("ทำอะไร").First.FillAsync("ตรวจยอดซื้อสะสม");
        await Press("เพิ่มแถว");
        await Assertions.Expect(_page.GetByLabel("ทำอะไร")).ToHaveCountAsync(4);
        await _page.GetByRole(AriaRole.Group, new() { Name = "โอกาส", Exact = true }).GetByLabel("3 · ปานกลาง").CheckAsync();
        await _page.GetByRole(AriaRole.Group, new() { Name = "ผลกระทบ", Exact = true }).GetByLabel("4 · สูง", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("พอใช้", new() { Exact = true }).CheckAsync();
        await Press("เพิ่มความเสี่ยง");
        await Assertions.Expect(_page.Locator("h1 ~ .row .lv")).ToHaveTextAsync("สูงมาก");
        await See("ฉบับที่ 1 ตั้งแต่ปี 2570");

        await Open("แก้ไข");
        await Assertions.Expect(_page.GetByLabel("ใครได้ประโยชน์")).ToBeVisibleAsync();
        await _app.Finance().Ok($"risks/{Id(_page.Url)}/treatment", new { treatment = "take", reason = "ความเสียหายน้อย" });
        await _page.GetByLabel("ใครได้ประโยชน์").FillAsync("ผู้ขายรายเดิม");
        await Press("บันทึกการแก้ไข");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("มีผู้แก้ไขระหว่างที่ท่านกรอก");
        await Assertions.Expect(_page.GetByLabel("ใครได้ประโยชน์")).ToHaveValueAsync("ผู้ขายรายเดิม");
    }

    private async Task<IPage> SignIn(bool javaScript, string? role, string? division, string name)
    {
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), BothWidths.Phone, javaScript);
        if (role is not null)
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, name)}")]);
        return page;
    }

    private async Task Go(IPage page, string path) =>
        await (_page = page).GotoAsync(path.StartsWith("http", StringComparison.Ordinal) ? path : $"risk/{path}");

    private async Task LookAt(IPage page, params string[] paths)
    {
        foreach (var path in paths)
        {
            await Go(page, path);
            await Look($"{(path.Length == 0 ? "first" : Regex.Replace(path, "[0-9a-f-]{36}", "id"))}-{_tongue}");
        }
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private Task Look(string name) => _page.At(BothWidths.All, async width =>
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"risk-{Regex.Replace(name, "[^a-zA-Z0-9-]", "-")}-{width}.png") });
        await _page.ShouldBeAccessible();
    });

    private static string Id(string url) => Regex.Match(url, "[0-9a-f-]{36}").Value;

    private Task See(string text) => Assertions.Expect(_page.Locator("#main")).ToContainTextAsync(text);

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private Task Press(string button) => _page.Locator("#main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();
}
