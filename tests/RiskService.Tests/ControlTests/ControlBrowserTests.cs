using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RiskService.Signals;
using RiskService.Tests.Register;
using ServiceDefaults.SignIn;
using Testing;

namespace RiskService.Tests.ControlTests;

/// <summary>Controls and signals in a browser; each page on the way passes axe, in Thai and English.</summary>
public sealed class ControlBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly RiskApp _app = RiskApp.TakeListening();
    private IPage _page = null!;

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
    public async Task A_division_plans_and_records_the_tests_of_a_control()
    {
        var risk = await _app.Finance().Added();
        await SignIn(Roles.DivisionOfficer, "FIN");
        await _page.GotoAsync("risk/controls?state=unscheduled");
        await Look("unscheduled");
        await Open("ตรวจสอบยอดซื้อสะสมรายเดือน");
        await Look("control");
        await Open("กำหนดรอบทดสอบ");
        await Press("บันทึก");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ตำแหน่งผู้ทดสอบ");
        await Look("schedule-wrong");
        await _page.GetByLabel("ทดสอบทุกกี่เดือน").FillAsync("6");
        await _page.GetByLabel("ครั้งต่อไปภายในวันที่").FillAsync("15/3/2570");
        await _page.GetByLabel("ตำแหน่งผู้ทดสอบ").FillAsync("หัวหน้างานพัสดุ");
        await Press("บันทึก");
        await Open("บันทึกผลทดสอบ");
        await Press("บันทึกผล");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกผล");
        await Look("test-wrong");
        await _page.GetByRole(AriaRole.Radio, new() { Name = "ไม่ผ่าน", Exact = true }).CheckAsync();
        await _page.GetByLabel("สิ่งที่ตรวจและพบ").FillAsync("ใบเบิก 3 จาก 20 ใบไม่มีลายมือชื่อ");
        await _page.GetByLabel("ไฟล์หลักฐาน").SetInputFilesAsync(new FilePayload { Name = "slips.pdf", MimeType = "application/pdf", Buffer = [0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x34, 0x0A, 0x25, 0x25, 0x45, 0x4F, 0x46] });
        await _page.GetByLabel("หลักฐานหมดอายุ").FillAsync("31/12/2570");
        await Press("บันทึกผล");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("สูงขึ้น 1 ขั้น เพราะทดสอบไม่ผ่าน");
        await Assertions.Expect(_page.Locator(".timeline")).ToContainTextAsync("ผู้ทดสอบเป็นผู้เขียนการควบคุมนี้");
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "หลักฐาน 1" })).ToBeVisibleAsync();
        await Look("failing");
        _app.Clock.Set(new(2027, 3, 20, 3, 0, 0, TimeSpan.Zero));
        await _page.GotoAsync("risk/controls");
        await Assertions.Expect(_page.Locator(".table")).ToContainTextAsync("เลย 5 วัน");
        await Look("due");
        Assert.Equal(1, (await _app.Finance().GetJson($"risks/{risk.Id()}")).GetProperty("raised").GetInt32());

        await SignIn(Roles.Executive, null, english: true);
        await _page.GotoAsync("risk/controls?division=FIN");
        await Assertions.Expect(_page.Locator(".table")).ToContainTextAsync("5 days over");
        await Look("due-en");
        await Open("ตรวจสอบยอดซื้อสะสมรายเดือน");
        Assert.Equal(0, await _page.GetByRole(AriaRole.Link, new() { Name = "Record a test" }).CountAsync());
        await Look("control-en");
    }

    [Fact]
    public async Task A_division_decides_what_a_signal_means()
    {
        var risk = RiskCalls.Risk();
        risk["kind"] = "power";
        await _app.Finance().Added(risk);
        await _app.InDatabase(async db =>
        {
            foreach (var _ in Enumerable.Range(0, 6))
            {
                var fact = ComplaintFact.Of(Guid.CreateVersion7());
                fact.Hear("tax", "FIN", null, new(2027, 2, 20, 1, 0, 0, TimeSpan.Zero), new(2027, 2, 21, 1, 0, 0, TimeSpan.Zero));
                db.Add(fact);
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await SignIn(Roles.DivisionOfficer, "FIN");
        await _page.GotoAsync("risk/signals");
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("ไม่มีสัญญาณ");
        await Look("no-signals");
        await _app.Services.GetRequiredService<SignalRound>().Run(TestContext.Current.CancellationToken);
        await _page.GotoAsync("risk/signals?status=open");
        await Look("signals");
        await _page.Locator("#main table a").First.ClickAsync();
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("6 เรื่อง");
        await Look("signal");
        await _page.GetByRole(AriaRole.Radio, new() { Name = "ประเมินความเสี่ยงใหม่" }).CheckAsync();
        await _page.GetByLabel("เหตุผล").FillAsync("ร้องเรียนซ้ำ ควรทบทวนโอกาสเกิด");
        await Press("บันทึกการตัดสินใจ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("เลือกความเสี่ยงที่จะประเมินใหม่");
        await Look("signal-wrong");
        await _page.GetByLabel("ความเสี่ยงที่จะประเมินใหม่").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Press("บันทึกการตัดสินใจ");
        await Assertions.Expect(_page.GetByRole(AriaRole.Link, new() { Name = "ไปประเมินความเสี่ยง" })).ToBeVisibleAsync();
        await Look("signal-decided");

        await SignIn(Roles.PlanOfficer, null, english: true);
        await _page.GotoAsync("risk/signals");
        await Assertions.Expect(_page.Locator(".table")).ToContainTextAsync("6 complaints");
        await Look("signals-en");
        await SetRules();
    }

    /// <summary>The clerk asks for fewer complaints from a later day on, and says why.</summary>
    private async Task SetRules()
    {
        await SignIn(Roles.PlanOfficer, null);
        await _page.GotoAsync("risk/signals");
        await Open("เกณฑ์ทั้งหมด");
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("เกณฑ์เริ่มต้นของระบบ");
        await Open("ตั้งเกณฑ์ใหม่");
        await _page.GetByLabel("ใช้ตั้งแต่วันที่").FillAsync("10/3/2570");
        await _page.GetByLabel("ครบกี่เรื่อง").FillAsync("2");
        await _page.GetByLabel("ภาษี", new() { Exact = true }).SelectOptionAsync("spending");
        await _page.GetByLabel("เหตุผล").FillAsync("มติคณะทำงาน ครั้งที่ 1/2570");
        await Press("ตั้งเกณฑ์นี้");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("จำนวนเรื่องต้องอยู่ระหว่าง 3 ถึง 100");
        await _page.GetByLabel("ครบกี่เรื่อง").FillAsync("๓");
        await Press("ตั้งเกณฑ์นี้");
        await Assertions.Expect(_page.Locator(".timeline")).ToContainTextAsync("ใช้ตั้งแต่ 10 มีนาคม 2570");
        await Assertions.Expect(_page.Locator(".facts").First).ToContainTextAsync("ครบ 5 เรื่อง"); // until that day
        await _page.GetByText("ดูเกณฑ์ฉบับนี้").ClickAsync();
        await Assertions.Expect(_page.Locator(".timeline .facts").First).ToContainTextAsync("ภาษี → การใช้จ่ายงบประมาณและการจัดซื้อจัดจ้าง");
        await Look("rules");
    }

    private async Task SignIn(string role, string? division, bool english = false)
    {
        _page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), BothWidths.Phone);
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division)}")]);
        if (english)
            await _page.Context.AddCookiesAsync([new() { Name = "lang", Value = "en", Url = _app.CreateClient().BaseAddress!.ToString() }]);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private Task Look(string name) => _page.At(BothWidths.All, async width =>
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"controls-{name}-{width}.png") });
        await _page.ShouldBeAccessible();
    });

    private Task Open(string link) => _page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private Task Press(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
