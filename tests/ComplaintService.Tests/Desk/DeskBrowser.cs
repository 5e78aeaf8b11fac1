using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ServiceDefaults.PlanProjects;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Desk;

/// <summary>A complaint officer with a browser, and a queue with some complaints; each page on the way passes axe.</summary>
public abstract class DeskBrowser : IAsyncLifetime
{
    protected const string Lights = "ไฟส่องทางดับ 3 ต้น หน้าวัดโพธิ์ศรี";
    protected const string Twin = "ไฟส่องทางดับ ใกล้ศาลาประชาคม";
    protected const string Road = "ถนนลูกรังเป็นหลุม หน้าโรงเรียนบ้านบึง";
    protected const string Flood = "น้ำท่วมขังซอยหน้าตลาด ระบายไม่ทันเมื่อฝนตกหนัก";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly Browser _browser = new();
    private int _width;

    protected ComplaintApp App { get; } = ComplaintApp.TakeListening();

    protected IPage Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App.CreateClient();
        await _browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task SignIn(int width)
    {
        _width = width;
        Page = await _browser.NewPage(App.CreateClient().BaseAddress!.ToString(), width);
        await Page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.ComplaintOfficer], "SP", "สมชาย ตั้งใจ")}")]);
    }

    /// <returns>Number of a complaint whose author left a contact.</returns>
    protected async Task<long> Prepare()
    {
        var (_, id) = await App.Receive(Lights, contact: new { name = "สมหญิง ใจดี" });
        foreach (var subject in new[] { Twin, Flood })
            await App.Receive(subject);
        await App.Client(Roles.ComplaintOfficer, "SP").PostAsJsonAsync("complaints/records", new
        {
            channel = "letter",
            receivedOn = App.Today.AddDays(-20),
            document = "1234/2570",
            anonymousLetter = "with-facts",
            category = "road",
            subject = Road,
            details = "รถนักเรียนผ่านทุกเช้า หลุมลึกประมาณครึ่งเมตร",
            village = "3",
        }, Ct);
        await App.Client(Roles.DivisionOfficer, "PW").GetAsync("/complaints/desk", Ct); // becomes known as a colleague
        return await App.InDatabase(async db =>
        {
            db.Add(new PlanProject
            {
                SeriesId = Guid.NewGuid(),
                Code = "3-02",
                Name = "โครงการดำเนินการเกี่ยวกับเรื่องร้องเรียน",
                Version = 1,
                Position = 1,
                Divisions = ["SP"],
                FiscalYears = [2570],
                Budgets = [],
                PublishedAt = App.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(Ct);
            return await db.Complaints.Where(complaint => complaint.Id == id).Select(complaint => complaint.Number).SingleAsync(Ct);
        });
    }

    /// <summary>As axe sees it, and as a person does where <c>TEST_PICTURES</c> names a folder.</summary>
    protected async Task Look(string name)
    {
        await Page.ShouldBeAccessible();
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{name.Replace('/', '-')}-{_width}.png") });
    }

    protected Task Open(string link) => Page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    protected Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
