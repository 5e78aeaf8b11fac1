using Microsoft.EntityFrameworkCore;
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
        var (id, _) = await admin.Open("browser-person", ["division-officer", "corruption-officer"], "SP");
        var grant = await identity.InDatabase(db => db.Grants.Select(row => row.Id).SingleAsync());
        var page = await browser.NewPage(address, width);
        await page.SetExtraHTTPHeadersAsync([new("Authorization", admin.DefaultRequestHeaders.Authorization!.ToString())]);
        foreach (var path in (string[])
            [
                "people", "people/new", $"people/{id}", $"people/{id}/roles", $"people/{id}/password-reset", "grants", $"grants/{grant}/confirmation",
                "clients", "clients/new", "clients/demo-admin/revocation", "divisions", "divisions/new", "divisions/SP/naming", "sign-out",
            ])
        {
            var answer = await page.GotoAsync($"/identity/{path}");
            Assert.Equal(200, answer!.Status);
            await page.ShouldBeAccessible();
        }
    }
}
