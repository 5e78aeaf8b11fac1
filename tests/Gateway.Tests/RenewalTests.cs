using System.Net;
using Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Tests;

/// <summary>The access token is renewed once, whoever asks at the same time, and only the provider's plain no ends a session.</summary>
public sealed class RenewalTests
{
    [Fact]
    public async Task Many_requests_at_a_time_renew_the_token_once_across_replicas()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var replica = GatewayUnderTest.Replica(gateway);
        using var visitor = await gateway.Visitor().SignIn();
        using var elsewhere = replica.Visitor();
        elsewhere.Cookies.Add(new Uri(gateway.PublicUrl), new Cookie("session", visitor.Session));
        var first = gateway.Provider.AccessToken;
        gateway.Clock.Advance(TimeSpan.FromMinutes(9.5));
        replica.Clock.Advance(TimeSpan.FromMinutes(9.5));

        var hold = gateway.Provider.HoldRefresh = new TaskCompletionSource();
        var requests = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? visitor : elsewhere).Seen("/plan/x")).ToList();
        await Testing.Wait.Until(() => gateway.Provider.Refreshes > 0);
        hold.SetResult();
        var seen = await Task.WhenAll(requests);

        Assert.Equal(1, gateway.Provider.Refreshes);
        Assert.NotEqual(first, gateway.Provider.AccessToken);
        Assert.All(seen, request => Assert.Equal($"Bearer {gateway.Provider.AccessToken}", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_refused_renewal_ends_the_session_pages_sign_in_again_and_the_API_answers_401()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var page = await gateway.Visitor().SignIn();
        using var api = await gateway.Visitor().SignIn();
        gateway.Provider.RefusesRefresh = true;
        gateway.Clock.Advance(TimeSpan.FromMinutes(11));

        var redirected = await page.Get("/plan/projects/1-03?planId=7");
        Assert.Equal(HttpStatusCode.Redirect, redirected.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fplan%2Fprojects%2F1-03%3FplanId%3D7", redirected.Headers.Location!.OriginalString);
        Assert.Null(page.Session);

        var refused = await api.Get("/plan/api/v1/plans", "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, await gateway.InDatabase(db => db.Sessions.CountAsync()));
    }

    [Fact]
    public async Task A_provider_that_is_away_ends_no_session()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        await gateway.Provider.DisposeAsync();
        gateway.Clock.Advance(TimeSpan.FromMinutes(9.5));
        Assert.True((await visitor.Seen("/plan/x")).Headers.ContainsKey("Authorization")); // still good for half a minute
        gateway.Clock.Advance(TimeSpan.FromMinutes(5));
        var answer = await visitor.Get("/plan/x");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(visitor.Session);
    }
}
