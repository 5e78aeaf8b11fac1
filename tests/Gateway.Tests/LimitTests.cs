using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Tests.Servers;
using ServiceDefaults.SignIn;
using Testing;

namespace Gateway.Tests;

/// <summary>How often, how much, and from where a request may come.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Public_writes_are_limited_per_address_and_reading_is_not()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Limits:PublicWritesPerMinute", "3"));
        using var visitor = gateway.Visitor();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await Post(visitor, "/plan/x")).StatusCode);
        var refused = await Post(visitor, "/plan/x");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("too-many-requests", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        // A made-up token is nobody's: it makes no difference.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Post(visitor, "/plan/x", "made-up")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/plan/x")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(visitor, "/plan/x", TestTokens.Create([Roles.PlanOfficer]))).StatusCode);
    }

    [Fact]
    public async Task A_person_or_client_is_limited_wherever_they_are()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Limits:SignedInPerMinute", "2"));
        using var visitor = gateway.Visitor();
        var token = TestTokens.Create([Roles.PlanOfficer]);
        await Post(visitor, "/plan/x", token);
        await Post(visitor, "/plan/x", token);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Post(visitor, "/plan/x", token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(visitor, "/plan/x", TestTokens.Create([Roles.Executive]))).StatusCode);
    }

    [Fact]
    public async Task Tokens_are_limited_per_client_and_the_request_still_arrives_whole()
    {
        await using var identity = await new Downstream("identity").StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("Limits:TokensPerMinute", "2"), ("services:identity:http:0", identity.Address));
        using var visitor = gateway.Visitor();
        async Task<HttpResponseMessage> Ask(string client) => await visitor.Http.PostAsync(
            new Uri("/identity/connect/token", UriKind.Relative), new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", client)]));
        var first = await (await Ask("a")).Content.ReadFromJsonAsync<Seen>();
        Assert.Equal("grant_type=client_credentials&client_id=a".Length, first!.BodyLength);
        await Ask("a");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Ask("a")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Ask("b")).StatusCode);
    }

    [Theory]
    [InlineData("/plan/x", 2, true)]
    [InlineData("/plan/x", 2, false)]
    [InlineData("/plan/projects/1-01/years", 2, true)]
    [InlineData("/plan/api/v1/imports", 4, true)]
    [InlineData("/plan/api/v1/imports", 4, false)]
    public async Task A_request_that_is_too_large_is_refused(string path, int megabytes, bool saysItsLength)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Limits:UploadBytes", $"{3 * 1024 * 1024}"));
        using var visitor = gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[megabytes * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = !saysItsLength;
        using var answer = await visitor.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("/plan/api/v1/imports")]
    [InlineData("/plan/api/v1/files")]
    [InlineData("/plan/projects/1-01/years/2570")]
    public async Task An_upload_may_be_larger_than_other_requests(string path)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        using var content = new ByteArrayContent(new byte[20 * 1024 * 1024]);
        using var answer = await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(20 * 1024 * 1024, (await answer.Content.ReadFromJsonAsync<Seen>())!.BodyLength);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "own", HttpStatusCode.OK)]
    public async Task Another_sites_form_does_nothing_with_the_session(string header, string value, HttpStatusCode expected)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = await gateway.Visitor().SignIn();
        gateway.Plan.Requests.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/plan/x");
        request.Headers.Add(header, value == "own" ? gateway.PublicUrl : value);
        using var answer = await visitor.Http.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, !gateway.Plan.Requests.IsEmpty);
    }

    private static Task<HttpResponseMessage> Post(Visitor visitor, string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return visitor.Http.SendAsync(request);
    }
}
