using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Testing;

namespace IdentityService.Tests;

/// <summary>Each page at a desk and on a phone, in Chromium.</summary>
public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_is_accessible_and_fits_the_screen(int width)
    {
        await using var identity = new IdentityFactory();
        identity.UseKestrel(0);
        identity.StartServer();
        var address = identity.ClientOptions.BaseAddress.ToString();
        var stranger = await browser.NewPage(address, width);
        await stranger.GotoAsync("/identity/sign-in");
        await stranger.ShouldBeAccessible();
        await stranger.FillAsync("#Form-UserName", "nobody");
        await stranger.FillAsync("#Form-Password", "wrong");
        await stranger.ClickAsync("main button");
        await stranger.ShouldBeAccessible();

        await using var replica = new IdentityFactory { ConnectionString = identity.ConnectionString };
        using var admin = await replica.Person("admin");
        var (id, password) = await admin.Open("browser-person", ["division-officer", "corruption-officer"], "SP");
        await stranger.GotoAsync("/identity/sign-in?returnUrl=/identity/password");
        await stranger.FillAsync("#Form-UserName", "browser-person");
        await stranger.FillAsync("#Form-Password", password);
        await stranger.ClickAsync("main button");
        await Assertions.Expect(stranger.Locator("#Form-Wanted")).ToBeVisibleAsync();
        await stranger.ShouldBeAccessible();
        await stranger.ClickAsync("main button");
        await Assertions.Expect(stranger.Locator("[role=alert]")).ToBeVisibleAsync();
        await stranger.ShouldBeAccessible();

        var grant = await identity.InDatabase(db => db.Grants.Select(row => row.Id).SingleAsync());
        var page = await browser.NewPage(address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", admin.DefaultRequestHeaders.Authorization!.ToString())]);
        string[] paths =
        [
            "people", "people/new", $"people/{id}", $"people/{id}/roles", $"people/{id}/password-reset", "grants", $"grants/{grant}/confirmation",
            "clients", "clients/new", "clients/demo-admin/revocation", "divisions", "divisions/new", "divisions/SP/naming", "sign-out",
        ];
        foreach (var (language, path) in ((string[])["th", "en"]).SelectMany(language => paths.Select(path => (language, path))))
        {
            await page.GotoAsync($"/identity/language?to={language}&returnUrl=/identity/divisions");
            var answer = await page.GotoAsync($"/identity/{path}");
            Assert.Equal(200, answer!.Status);
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await page.ShouldBeAccessible();
        }
    }
}
