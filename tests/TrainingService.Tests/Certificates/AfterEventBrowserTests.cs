using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace TrainingService.Tests.Certificates;

/// <summary>What comes after an event, in a browser without JavaScript, on a desk's screen and on a phone; each page on the way passes axe.</summary>
public sealed class AfterEventBrowserTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly TrainingApp _app = TrainingApp.TakeListening();
    private IPage _page = null!;
    private int _width;
    private string? _token;

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

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Certificates_are_issued_shown_revoked_and_the_report_is_written_and_submitted(int width)
    {
        var id = await HeldEvent.Of(_app, ("นางสาวสมศรี ใจดี", 2), ("นายขาด ครึ่งหนึ่ง", 1));
        await SignIn(width, Roles.Executive, null);
        await _page.GotoAsync("training/signers");
        await Look("signers");
        await _page.GetByLabel("ชื่อผู้ลงนาม").FillAsync("นายสมบูรณ์ ซื่อตรง");
        await _page.GetByLabel("ตำแหน่ง", new() { Exact = true }).FillAsync("นายกองค์การบริหารส่วนตำบลบึงนคร");
        await Press("บันทึก");
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("นายสมบูรณ์ ซื่อตรง");

        await SignIn(width, Roles.DivisionOfficer, "SP");
        await _page.GotoAsync($"training/events/{id}/certificates");
        await Press("ออกเกียรติบัตร 1 คน");
        await Wait.Until(() => _app.InDatabase(db => db.Certificates.AnyAsync(TestContext.Current.CancellationToken)));
        await _page.GotoAsync($"training/events/{id}/certificates");
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("ออกแล้ว 1 จาก 1 คน");
        await Look("certificates");
        await _page.GotoAsync($"training/events/{id}/certificates/print");
        await Look("certificates-print");

        await _page.GotoAsync($"training/events/{id}/report");
        await _page.GetByRole(AriaRole.Link, new() { Name = "เขียนรายงาน" }).ClickAsync();
        await Look("report-text");
        await _page.GetByLabel("สิ่งที่ได้เรียนรู้และปัญหาอุปสรรค").FillAsync("ควรเริ่มเช้ากว่านี้ ผู้เข้าอบรมสนใจมาก");
        await _page.GetByLabel("งานที่จะทำต่อ").FillAsync("จัดรุ่นที่ 2 ในไตรมาสหน้า");
        await Press("บันทึก");
        await Look("report");
        await _app.Client().Send($"events/{id}/completion", new { spending = Array.Empty<object>() });
        await _page.GotoAsync($"training/events/{id}/report/submission");
        await Press("ส่งรายงาน");
        await Assertions.Expect(_page.Locator(".badge").First).ToHaveTextAsync("ส่งแล้ว");
        await _page.GotoAsync("training/reports/2570");
        await Look("year");

        await _page.GotoAsync($"training/events/{id}/certificates");
        await _page.GetByRole(AriaRole.Link, new() { NameRegex = new("^เพิกถอน") }).ClickAsync();
        await Look("revocation");
        await _page.GetByLabel("เหตุผล").FillAsync("สะกดชื่อผิด จะออกให้ใหม่");
        var number = await _app.InDatabase(async db => (await db.Certificates.SingleAsync(TestContext.Current.CancellationToken)).Number);
        var other = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width, javaScript: false);
        await other.GotoAsync($"training/certificates/{number}");
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("เกียรติบัตรนี้เป็นของจริง");
        var staff = _page;
        (_page, _token) = (other, null);
        await Look("certificate");
        await staff.GetByRole(AriaRole.Button, new() { Name = "เพิกถอน", Exact = true }).ClickAsync();
        await _page.ReloadAsync();
        await Assertions.Expect(_page.Locator("h1")).ToHaveTextAsync("เกียรติบัตรนี้ถูกเพิกถอนแล้ว");
        await Look("certificate-revoked");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_round_of_honours_goes_its_way_by_pages_alone(int width)
    {
        await HeldEvent.Sign(_app);
        await SignIn(width, Roles.DivisionOfficer, "SP");
        await _page.GotoAsync("training/honours/rounds/new");
        await _page.GetByLabel("ชื่อรอบ").FillAsync("คนดีศรีบึงนคร ประจำปี 2570");
        await _page.GetByLabel("วันเปิดรับการเสนอชื่อ").FillAsync("1/3/2570");
        await _page.GetByLabel("วันสุดท้ายที่รับ").FillAsync("31/3/2570");
        await _page.GetByLabel("หลักเกณฑ์").FillAsync("ทำประโยชน์ต่อส่วนรวมต่อเนื่องไม่น้อยกว่าหนึ่งปี");
        await _page.GetByLabel("กรรมการ").FillAsync("นายหนึ่ง กรรมการ\nนางสอง กรรมการ\nนายสาม กรรมการ");
        await Look("round-new");
        await Press("เปิดรอบ");
        await Look("round-empty");

        await SignIn(width, null, null);
        await _page.GotoAsync("training/honours");
        await Look("honours-open");
        await _page.GetByRole(AriaRole.Link, new() { NameRegex = new("^เสนอชื่อ") }).ClickAsync();
        await Look("nominate");
        await Press("เสนอชื่อ");
        await Assertions.Expect(_page.Locator(".errors")).ToContainTextAsync("ชื่อผู้ที่ท่านเสนอ");
        await _page.GetByLabel("ชื่อผู้ที่ท่านเสนอ").FillAsync("นางสาวใจดี มีเมตตา");
        await _page.GetByLabel("ตำแหน่งหรือที่อยู่").FillAsync("หมู่ 4");
        await _page.GetByLabel("ความดีที่ทำ").FillAsync("ดูแลผู้สูงอายุในหมู่บ้านทุกสัปดาห์");
        await Press("เสนอชื่อ");
        await Assertions.Expect(_page.Locator(".notice")).ToContainTextAsync("ได้รับการเสนอชื่อแล้ว");

        await SignIn(width, Roles.DivisionOfficer, "SP");
        await _page.GotoAsync("training/honours/rounds");
        await Look("rounds");
        await _page.GetByRole(AriaRole.Link, new() { Name = "คนดีศรีบึงนคร ประจำปี 2570" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { NameRegex = new("^บันทึกคะแนนหรือรวม") }).ClickAsync();
        await Look("votes");
        await _page.GetByLabel("รายงานการประชุมครั้งที่และวันที่").FillAsync("ครั้งที่ 1/2570 วันที่ 5 เมษายน 2570");
        foreach (var member in new[] { 0, 1 })
            await _page.GetByLabel("เห็นชอบ", new() { Exact = true }).Nth(member).CheckAsync();
        await Press("บันทึกคะแนน");
        await Look("round");

        _app.Clock.Set(new(2027, 4, 6, 3, 0, 0, TimeSpan.Zero));
        await SignIn(width, Roles.Executive, null);
        await _page.GotoAsync("training/honours/rounds");
        await _page.GetByRole(AriaRole.Link, new() { Name = "คนดีศรีบึงนคร ประจำปี 2570" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "ตัดสิน" }).ClickAsync();
        await Look("decision-honour");
        await _page.GetByLabel("ยกย่อง", new() { Exact = true }).CheckAsync();
        await _page.GetByLabel("ความดีที่ลงในเกียรติบัตร").FillAsync("ดูแลผู้สูงอายุในหมู่บ้าน");
        await _page.GetByLabel("ยินยอมให้เผยแพร่ชื่อและความดี").CheckAsync();
        await _page.GetByLabel("คำสั่งที่").FillAsync("45/2570");
        await _page.GetByLabel("เหตุผลของการตัดสิน").FillAsync("ตามมติคณะกรรมการครั้งที่ 1/2570");
        await Press("ตัดสิน");
        await SignIn(width, null, null);
        await _page.GotoAsync("training/honours");
        await Assertions.Expect(_page.Locator("#main")).ToContainTextAsync("นางสาวใจดี มีเมตตา");
        await Look("honours");
    }

    private async Task SignIn(int width, string? role, string? division)
    {
        (_width, _token) = (width, role is null ? null : TestTokens.Create([role], division, "เจ้าหน้าที่ ตั้งใจ"));
        _page = await Open(javaScript: false);
    }

    private async Task<IPage> Open(bool javaScript)
    {
        var page = await _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), _width, javaScript);
        if (_token is not null)
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {_token}")]);
        return page;
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(string name)
    {
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{_width}.png"), FullPage = true });
        var judged = await Open(javaScript: true); // axe is a script
        await judged.GotoAsync(_page.Url);
        await judged.ShouldFit();
        await judged.ShouldBeAccessible();
        await judged.CloseAsync();
    }

    private Task Press(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
