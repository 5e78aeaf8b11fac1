using System.Net;
using System.Text;
using Contracts;
using Gateway.Tests.Servers;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Gateway.Tests;

/// <summary>Signing in, what the services get of it, and every way in which it ends.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_person_signs_in_and_the_service_gets_the_access_token_instead_of_the_cookie()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        visitor.Cookies.Add(new Uri(gateway.PublicUrl), new Cookie("form", "of-the-service"));
        var seen = await visitor.Seen("/plan/x");
        Assert.Equal($"Bearer {gateway.Provider.AccessToken}", seen.Headers["Authorization"]);
        Assert.Equal("form=of-the-service", seen.Headers["Cookie"]);
        Assert.Equal(43, visitor.Session!.Length); // 256 bits
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        var authorize = await visitor.Http.GetAsync("/sign-in?returnUrl=/plan/");
        Assert.StartsWith($"{gateway.PublicUrl}/identity/connect/authorize", authorize.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", authorize.Headers.Location.Query, StringComparison.Ordinal);
        var back = await visitor.Http.GetAsync(authorize.Headers.Location);
        var signedIn = await visitor.Http.GetAsync(back.Headers.Location);
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), value => value.StartsWith("session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string returnUrl)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn(returnUrl);
    }

    [Fact]
    public async Task A_copy_of_the_database_holds_no_readable_token_and_no_key()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        var row = await gateway.InDatabase(db => db.Sessions.SingleAsync());
        var content = Encoding.Latin1.GetString(row.Ticket);
        Assert.DoesNotContain(gateway.Provider.AccessToken[..20], content, StringComparison.Ordinal);
        Assert.DoesNotContain(gateway.Provider.PersonId.ToString(), content, StringComparison.Ordinal);
        Assert.NotEqual(Encoding.ASCII.GetBytes(visitor.Session!), row.KeyHash);
        await using var scope = gateway.Services.CreateAsyncScope();
        Assert.Null(scope.ServiceProvider.GetRequiredService<Sessions.SessionStore>().Open("another key", row.Ticket));
    }

    [Fact]
    public async Task A_session_whose_row_is_gone_is_signed_out_cleanly()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        await gateway.InDatabase(db => db.Sessions.ExecuteDeleteAsync());
        var seen = await visitor.Seen("/plan/x");
        Assert.False(seen.Headers.ContainsKey("Authorization"));
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task Each_sign_in_has_a_key_of_its_own_and_ends_the_one_before()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        var first = visitor.Session;
        await visitor.SignIn();
        Assert.NotEqual(first, visitor.Session);
        Assert.Equal(1, await gateway.InDatabase(db => db.Sessions.CountAsync()));
    }

    [Theory]
    [InlineData(8.1, 1)]
    [InlineData(4, 4)]
    public async Task A_session_ends_after_its_idle_or_its_whole_time(double hours, int times)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Provider.TokenSeconds = 1_000_000;
        using var visitor = await gateway.Visitor().SignIn();
        Assert.True((await visitor.Seen("/plan/x")).Headers.ContainsKey("Authorization"));
        for (var i = 0; i < times - 1; i++)
        {
            gateway.Clock.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMinutes(5));
            Assert.True((await visitor.Seen("/plan/x")).Headers.ContainsKey("Authorization"));
        }

        gateway.Clock.Advance(TimeSpan.FromHours(hours));
        Assert.False((await visitor.Seen("/plan/x")).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Signing_out_takes_a_form_of_our_own_and_ends_session_and_provider()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        Assert.Contains("<form", await (await visitor.Get("/sign-out")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.SendAsync(foreign)).StatusCode);
        Assert.NotNull(visitor.Session);

        using var own = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        own.Headers.Add("Sec-Fetch-Site", "same-origin");
        var answer = await visitor.Http.SendAsync(own);
        Assert.StartsWith($"{gateway.PublicUrl}/identity/connect/logout", answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("id_token_hint=", answer.Headers.Location.Query, StringComparison.Ordinal);
        Assert.Null(visitor.Session);
        Assert.Equal(0, await gateway.InDatabase(db => db.Sessions.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow(answer.Headers.Location.PathAndQuery)).StatusCode);
    }

    [Fact]
    public async Task Sessions_that_the_identity_service_revokes_end_at_once()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("ConnectionStrings:messaging", await TestServers.RabbitMq));
        using var visitor = await gateway.Visitor().SignIn();
        var bus = gateway.Services.GetRequiredService<IBusControl>();
        await Wait.Until(() => bus.CheckHealth().Status is BusHealthStatus.Healthy); // its queue is there from then on
        await bus.Publish(new SessionsRevoked { PersonId = Guid.NewGuid(), At = gateway.Clock.GetUtcNow() });
        await bus.Publish(new SessionsRevoked { PersonId = gateway.Provider.PersonId, At = gateway.Clock.GetUtcNow() });
        await Wait.Until(async () => await gateway.InDatabase(db => db.Sessions.CountAsync()) == 0);
        Assert.False((await visitor.Seen("/plan/x")).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_callers_own_token_passes_as_it_is_and_wins_over_the_session()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plan/x");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer its-own");
        await visitor.Http.SendAsync(request);
        Assert.Equal("Bearer its-own", gateway.Plan.Requests.Last().Headers["Authorization"]);
    }

    [Fact]
    public async Task Sign_in_while_the_provider_is_away_says_so()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("services:identity:http:0", "http://127.0.0.1:1"));
        using var visitor = gateway.Visitor();
        var answer = await visitor.Get("/sign-in");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("ระบบเข้าสู่ระบบยังไม่ตอบ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
