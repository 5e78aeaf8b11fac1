using Gateway.Tests.Servers;

namespace Gateway.Tests;

/// <summary>What every answer carries, and what is compressed.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/plan/x")]
    [InlineData("/nothing")]
    [InlineData("/risk/")]
    public async Task Every_answer_carries_the_security_headers_once_and_names_no_server(string path)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        var headers = (await visitor.Get(path)).Headers;
        foreach (var name in (string[])["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "X-Frame-Options"])
            Assert.Single(headers.GetValues(name));
        Assert.DoesNotContain("unsafe-inline", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("X-Powered-By"));
        Assert.False(headers.Contains("Strict-Transport-Security")); // not on http
    }

    [Fact]
    public async Task A_service_may_be_stricter()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        Assert.Equal("default-src 'none'", (await visitor.Get("/plan/strict")).Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task On_https_browsers_are_told_to_stay_there_and_the_cookie_is_bound_to_the_host()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Platform:PublicUrl", "https://plan.example"));
        using var visitor = gateway.Visitor();
        var headers = (await visitor.Get("/")).Headers;
        Assert.StartsWith("max-age=", headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        var authorize = await visitor.Get("/sign-in?returnUrl=/&moved=1");
        Assert.StartsWith("https://plan.example/identity/connect/authorize", authorize.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.All(authorize.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        var elsewhere = await visitor.Get("/sign-in?returnUrl=/plan/");
        Assert.Equal("https://plan.example/sign-in?returnUrl=%2Fplan%2F&moved=1", elsewhere.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task Public_answers_are_compressed_and_what_a_signed_in_person_reads_is_not()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        Assert.Contains("br", (await visitor.Get("/")).Content.Headers.ContentEncoding);
        Assert.Contains("br", (await visitor.Get("/plan/x")).Content.Headers.ContentEncoding);
        using var person = await gateway.Visitor().SignIn();
        person.Http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var answer = await person.Get("/plan/x");
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
