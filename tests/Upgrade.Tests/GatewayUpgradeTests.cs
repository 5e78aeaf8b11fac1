using System.Net;
using Gateway.Data;

namespace Upgrade.Tests;

public sealed class GatewayUpgradeTests(UpgradedGateway upgraded) : UpgradeTests<GatewayDb>(upgraded), IClassFixture<UpgradedGateway>
{
    [Fact]
    public async Task Whoever_signed_in_at_the_release_is_still_signed_in()
    {
        using var browser = await upgraded.As(upgraded.Service, null);
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        browser.DefaultRequestHeaders.Add("Cookie", Release.First.Fact("session.cookies.2"));
        using var portal = await browser.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, portal.StatusCode);
        Assert.Contains("/sign-out", await portal.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
