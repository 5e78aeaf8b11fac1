using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Corruption;

/// <summary>The officers' pages on a desk's screen and on a phone; each passes axe.</summary>
public sealed class OfficerBrowserTests : IAsyncLifetime
{
    private readonly ComplaintApp _app = ComplaintApp.TakeListening();
    private readonly Browser _browser = new();
    private IPage _page = null!;
    private int _width;

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
    public async Task Every_page_of_the_desk_is_accessible_and_fits(int width)
    {
        var officer = await _app.Officer("officer-1");
        await Enter(officer, width);
        await Look("desk-empty", "corruption/desk");
        await _app.Speak(Channel.Report([new { name = "สมชาย ดีงาม", position = "chief-executive" }]));
        await _app.Speak();
        var ids = (await officer.GetJson("corruption/reports")).GetProperty("items").EnumerateArray().OrderBy(item => item.GetProperty("headInvolved").GetBoolean()).Select(item => item.GetProperty("id").GetGuid()).ToList();
        var id = ids[0];
        await officer.Step(id, "screening", new { enoughFacts = true, note = "มีชื่อโครงการและช่วงเวลา" });
        foreach (var step in new[] { "screening", "investigation", "referral", "accused", "handover", "closure" })
            await Look($"step-{step}", $"corruption/desk/{id}/{step}");
        await officer.Step(id, "investigation", new { members = new[] { new { name = "มานี มีธรรม", position = "head-fin" } }, dueOn = _app.Today.AddDays(-2) });
        await officer.Step(id, "tasks", new { text = "ขอสัญญาจ้างและใบตรวจรับจากกองคลัง", responsible = "ปิติ ตั้งใจ", dueOn = _app.Today.AddDays(3) });
        await Look("desk", "corruption/desk");
        await officer.Step(id, "finding", new { substantiated = true, text = "พบการจ่ายเงินซ้ำสองงวด", failedControl = "ไม่ตรวจเลขงวดงาน" });
        await Look("case", $"corruption/desk/{id}");
        await Look("case-head", $"corruption/desk/{ids[1]}");
        await Look("step-check", $"corruption/desk/{id}/closure", async () =>
        {
            await _page.GetByLabel("เหตุผล").FillAsync("เสร็จสิ้นตามกระบวนการ");
            await _page.GetByRole(AriaRole.Button, new() { Name = "ตรวจทาน" }).ClickAsync();
            await _page.GetByRole(AriaRole.Heading, new() { Name = "ตรวจทานก่อนปิดเรื่อง" }).WaitForAsync();
        });
        await Look("key", "corruption/desk/key");
        await Look("papers", "corruption/desk/papers");
        await Look("recovery", "corruption/desk/recovery");
        await Enter(_app.PaperMaker("นางสาวตรวจสอบ ละเอียด", Roles.InternalAuditor), width);
        await Look("paper", "corruption/desk/papers/1", async () =>
        {
            await _page.GetByRole(AriaRole.Button, new() { Name = "ทำกระดาษและแสดงเพื่อพิมพ์" }).ClickAsync();
            await _page.Locator(".sheet").WaitForAsync();
        });
        if (width == 1280 && Pictures is { } folder) // a page that is printed has no pictures of its own
            await _page.PdfAsync(new() { Path = Path.Combine(folder, "paper.pdf"), PreferCSSPageSize = true });
        await Look("home", "");
    }

    private static string? Pictures => Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder ? folder : null;

    private async Task Enter(HttpClient person, int width)
    {
        _width = width;
        _page = await _browser.NewPage(new Uri(_app.CreateClient().BaseAddress!, "/complaints/").ToString(), width);
        var key = person.DefaultRequestHeaders.TryGetValues("Officer-Key", out var keys) ? keys.Single() : "";
        await _page.SetExtraHTTPHeadersAsync([new("Authorization", person.DefaultRequestHeaders.Authorization!.ToString()), new("Officer-Key", key)]);
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    private async Task Look(string name, string path, Func<Task>? first = null)
    {
        await _page.GotoAsync(path);
        if (first is not null)
            await first();
        await _page.ShouldBeAccessible();
        if (Pictures is { } folder)
            await _page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"officer-{name}-{_width}.png") });
    }
}
