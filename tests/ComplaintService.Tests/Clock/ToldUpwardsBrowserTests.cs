using ComplaintService.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ServiceDefaults.SignIn;
using Testing;

namespace ComplaintService.Tests.Clock;

/// <summary>What head, officer, chief executive and complainant see of a broken promise, on a desk's screen and on a phone; each page passes axe.</summary>
public sealed class ToldUpwardsBrowserTests : IAsyncLifetime
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;
    private readonly ComplaintApp _app = new();
    private readonly Browser _browser = new();

    public async ValueTask InitializeAsync()
    {
        _app.UseKestrel(0);
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
    public async Task Each_sees_what_was_told_to_them(int width)
    {
        var (code, id) = await _app.Receive();
        await _app.Client(Roles.ComplaintOfficer).Send($"complaints/{id}/assignment", new { division = "PW" });
        _app.Clock.Advance(TimeSpan.FromDays(23));
        await using (var scope = _app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PromiseRound>().Run(Ct);

        foreach (var (role, division) in new[] { (Roles.DivisionHead, "PW"), (Roles.ComplaintOfficer, null), (Roles.Executive, (string?)null) })
        {
            var page = await Page(width);
            await page.SetExtraHTTPHeadersAsync([new("Authorization", $"Bearer {TestTokens.Create([role], division, "สมชาย ตั้งใจ")}")]);
            await page.GotoAsync("complaints/");
            await page.ShouldBeAccessible();
            await page.GetByRole(AriaRole.Link, new() { Name = "เลยกำหนดที่แจ้งถึงท่าน 1 เรื่อง" }).ClickAsync();
            await Assertions.Expect(page.GetByText("พบ 1 รายการ")).ToBeVisibleAsync();
            await page.ShouldBeAccessible();
            await page.GotoAsync("complaints/desk");
            await page.ShouldBeAccessible();
            if (role != Roles.ComplaintOfficer)
                continue;
            foreach (var path in new[] { "settings", "settings/notice-addresses/PW-head", "notices" })
            {
                await page.GotoAsync($"complaints/{path}");
                await page.ShouldBeAccessible();
            }
        }

        var citizen = await Page(width);
        await citizen.GotoAsync($"complaints/track/{code}");
        await Assertions.Expect(citizen.GetByText("แจ้งนายกองค์การบริหารส่วนตำบลแล้ว")).ToBeVisibleAsync();
        await citizen.ShouldBeAccessible();
    }

    private Task<IPage> Page(int width) => _browser.NewPage(_app.CreateClient().BaseAddress!.ToString(), width);
}
