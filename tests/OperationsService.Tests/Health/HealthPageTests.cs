using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OperationsService.Health;
using ServiceDefaults.SignIn;
using Testing;

namespace OperationsService.Tests.Health;

/// <summary>An administrator looks at what is up, on a desk's screen and on a phone.</summary>
public sealed class HealthPageTests : IAsyncLifetime
{
    private readonly Browser _browser = new();
    private readonly ToldService _first = new("plan", "plan-1");
    private readonly ToldService _second = new("plan", "plan-2");
    private readonly OpsApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        _app.Settings["Platform:OperationsKey"] = ToldService.Key;
        _app.Settings["services:plan:http:0"] = (await _first.StartAsync()).Address;
        _app.Settings["services:plan:http:1"] = (await _second.StartAsync()).Address;
        _app.Settings["services:complaints:http:0"] = "http://127.0.0.1:1";
        _app.Settings["Health:DataPath"] = Path.GetTempPath();
        _app.UseKestrel(0);
        _app.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _app.DisposeAsync();
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    [Fact]
    public async Task What_is_up_is_one_page_and_each_service_another()
    {
        var from = HealthDay.Beginning(OpsApp.Begin);
        await _app.InDatabase(async db =>
        {
            for (var piece = 0; piece < HealthDay.Pieces - 1; piece++)
            {
                if (piece is < 100 or > 120)
                    db.Add(new ServiceSample { Service = "plan", At = from.AddMinutes(5 * piece), Whole = piece == 60 ? 12 : 20, Down = piece == 60 ? 8 : 0, Partly = piece is > 200 and < 220 ? 3 : 0, DatabaseBytes = 48_500_000 });
            }

            return await db.SaveChangesAsync();
        });
        // A replica that was never seen well has no name on the page.
        await LookUntil(plan => plan.Status is ServiceStatus.Healthy);
        await _second.StopAsync();
        await LookUntil(plan => plan.Status is ServiceStatus.Degraded);
        foreach (var (width, language) in ((int, string)[])[(1280, "th"), (360, "en")])
        {
            var address = _app.CreateClient().BaseAddress!.ToString();
            var page = await _browser.NewPage(address, width);
            await page.Context.AddCookiesAsync([new() { Name = "lang", Value = language, Url = address }]);
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([Roles.Admin])}")]);
            await page.GotoAsync("ops/");
            await See(page, $"ops-home-{width}-{language}", language is "th"
                ? ["มี 2 บริการที่ทำงานไม่เต็มที่", "เรื่องร้องเรียน", "ไม่ตอบ", "ทำงานได้บางส่วน", "1.0.0 (0123456)", "52 MB", "พื้นที่ว่างของข้อมูล"]
                : ["2 services do not work fully", "Does not answer", "Works in part"]);
            await page.Locator("#main table").GetByRole(AriaRole.Link, new() { Name = language is "th" ? "แผนและงบประมาณ" : "Plan and budget" }).ClickAsync();
            await See(page, $"ops-health-plan-{width}-{language}", language is "th"
                ? ["plan-2", "ไม่ตอบ", "ใช้งานไม่ได้", "ไม่มีข้อมูล", "select * from projects", "987.7 วินาที", "20270101000000_Initial", "เข้าสู่ระบบผิดใน 10 นาที"]
                : ["plan-2", "Down", "Not watched", "select * from projects"]);
            await page.GotoAsync("ops/health/complaints");
            await See(page, $"ops-health-complaints-{width}-{language}", [language is "th" ? "บริการนี้ยังไม่เคยตอบ" : "This service never answered"]);
        }
    }

    private Task LookUntil(Func<ServiceHealth, bool> plan) => Wait.Until(async () =>
    {
        _app.Clock.Advance(HealthRound.Every);
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HealthRound>().Look(TestContext.Current.CancellationToken);
        return (await scope.ServiceProvider.GetRequiredService<HealthBook>().All(TestContext.Current.CancellationToken)).Any(service => service.Name is "plan" && plan(service));
    });

    private static async Task See(IPage page, string picture, string[] words)
    {
        foreach (var word in words)
            await Assertions.Expect(page.Locator("#main")).ToContainTextAsync(word);
        if (Environment.GetEnvironmentVariable("TEST_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{picture}.png") });
        await page.ShouldBeAccessible();
    }
}
