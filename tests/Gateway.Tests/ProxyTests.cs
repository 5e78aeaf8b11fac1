using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gateway.Tests.Servers;
using LocalHosting.Processes;
using Testing;

namespace Gateway.Tests;

/// <summary>Requests reach the right service, one of its replicas, and nothing a caller made up goes along.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Each_prefix_leads_to_its_service_and_stays_in_the_path()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        Assert.Equal("/plan/api/v1/plans/7", (await visitor.Seen("/plan/api/v1/plans/7")).Path);
        Assert.Equal("/plan", (await visitor.Seen("/plan")).Path);
    }

    [Fact]
    public async Task Replicas_share_the_work_and_one_that_dies_shows_to_no_reader()
    {
        var (first, second) = (FreePort.Next(), FreePort.Next());
        await using var gateway = await GatewayUnderTest.StartAsync(
            ("services:plan:http:0", $"http://127.0.0.1:{first}"), ("services:plan:http:1", $"http://127.0.0.1:{second}"));
        var one = await gateway.Keep(new Downstream("one", first)).StartAsync();
        var two = await gateway.Keep(new Downstream("two", second)).StartAsync();
        using var visitor = gateway.Visitor();
        await Wait.Until(async () => { await visitor.Get("/plan/x"); return !one.Requests.IsEmpty && !two.Requests.IsEmpty; });

        await one.StopAsync();
        for (var i = 0; i < 20; i++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/plan/x")).StatusCode);
        await Wait.Until(async () => await Health(visitor, "plan") == "degraded");

        one.Requests.Clear();
        await one.StartAsync();
        await Wait.Until(async () => { await visitor.Get("/plan/x"); return !one.Requests.IsEmpty; });
        await Wait.Until(async () => await Health(visitor, "plan") == "healthy");
    }

    [Fact]
    public async Task A_service_that_is_down_gets_a_readable_page_or_a_problem_and_the_gateway_stays_ready()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("services:plan:http:0", "http://127.0.0.1:1"));
        using var visitor = gateway.Visitor();
        var page = await visitor.Get("/plan/projects");
        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Contains("ระบบแผนและงบประมาณยังไม่ตอบ", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(page.Headers.RetryAfter);

        var problem = await visitor.Get("/plan/api/v1/plans", "application/json");
        Assert.Equal(HttpStatusCode.BadGateway, problem.StatusCode);
        Assert.Equal("service-unreachable", (await problem.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.Get("/risk/")).StatusCode); // no address at all
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/alive")).StatusCode);
        await Wait.Until(async () => await Health(visitor, "plan") == "degraded");
    }

    [Theory]
    [InlineData("Proxy:Activity")]
    [InlineData("Proxy:Request")]
    public async Task A_service_that_takes_too_long_is_given_up(string setting)
    {
        await using var gateway = await GatewayUnderTest.StartAsync((setting, "00:00:01"));
        using var visitor = gateway.Visitor();
        var answer = await visitor.Get("/plan/slow");
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        Assert.Contains("ช้าเกินไป", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Otherwise one header from anybody would leave a replica out for a moment.</summary>
    [Fact]
    public async Task A_header_in_Thai_goes_along_and_is_not_taken_for_a_service_that_is_down()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://localhost:{gateway.Port}") };
        client.DefaultRequestHeaders.TryAddWithoutValidation("X-Note", "ทดสอบ");
        Assert.Equal("ทดสอบ", (await client.GetFromJsonAsync<Seen>("/plan/x"))!.Headers["X-Note"]);
    }

    [Fact]
    public async Task An_unknown_path_gets_a_readable_page_or_a_problem()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        var page = await visitor.Get("/nothing");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        var problem = await visitor.Get("/nothing", "application/json");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_a_caller_claims_about_its_origin_is_not_believed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var headers = (await Claim(gateway)).Headers;
        Assert.DoesNotContain("6.6.6.6", string.Join(' ', headers.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", string.Join(' ', headers.Values), StringComparison.Ordinal);
        Assert.Equal("http", headers["X-Forwarded-Proto"]);
        Assert.Equal($"localhost:{gateway.Port}", headers["X-Forwarded-Host"]);
    }

    [Fact]
    public async Task A_known_proxy_in_front_is_believed()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(("Proxy:Known:0", "127.0.0.0/8"), ("Proxy:Known:1", "::1"));
        var headers = (await Claim(gateway)).Headers;
        Assert.Equal("6.6.6.6", headers["X-Forwarded-For"]);
        Assert.Equal("evil.example", headers["X-Forwarded-Host"]);
        Assert.Equal("https", headers["X-Forwarded-Proto"]);
    }

    [Fact]
    public async Task A_callers_trace_is_continued_and_never_told_twice()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var visitor = gateway.Visitor();
        var trace = ActivityTraceId.CreateRandom().ToString();
        visitor.Http.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var told = (await visitor.Seen("/plan/x")).Headers["traceparent"];
        Assert.Contains(trace, told, StringComparison.Ordinal);
        Assert.DoesNotContain(',', told);
    }

    [Theory]
    [InlineData("/complaints/corruption")]
    [InlineData("/complaints/api/v1/corruption/reports")]
    [InlineData("/Complaints/Corruption/form")]
    public async Task The_corruption_channel_learns_nothing_about_the_caller(string path)
    {
        await using var complaints = await new Downstream("complaints").StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("services:complaints:http:0", complaints.Address));
        using var visitor = gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01");
        request.Headers.Add("User-Agent", "somebody/1.0");
        request.Headers.Add("Referer", $"{gateway.PublicUrl}/plan/projects/1-03");
        using var answer = await visitor.Http.SendAsync(request);
        var headers = (await answer.Content.ReadFromJsonAsync<Seen>())!.Headers;
        foreach (var trail in (string[])["traceparent", "tracestate", "User-Agent", "Referer", "X-Forwarded-For"])
            Assert.False(headers.ContainsKey(trail), trail);
    }

    [Fact]
    public async Task An_official_who_speaks_up_while_signed_in_is_not_known()
    {
        await using var complaints = await new Downstream("complaints").StartAsync();
        await using var gateway = await GatewayUnderTest.StartAsync(("services:complaints:http:0", complaints.Address));
        using var visitor = await gateway.Visitor().SignIn();
        foreach (var path in (string[])["/complaints/form", "/complaints/form/2", "/complaints/api/v1/corruption/inbox"])
        {
            var headers = (await visitor.Seen(path)).Headers;
            Assert.False(headers.ContainsKey("Authorization"), path);
            Assert.False(headers.ContainsKey("Cookie"), path);
        }

        Assert.True((await visitor.Seen("/complaints/corruption/desk")).Headers.ContainsKey("Authorization")); // an officer is known
    }

    private static async Task<Seen> Claim(GatewayUnderTest gateway)
    {
        using var visitor = gateway.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/plan/x");
        request.Headers.Add("X-Forwarded-For", "6.6.6.6");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Real-IP", "6.6.6.6");
        request.Headers.Add("Forwarded", "for=6.6.6.6;host=evil.example");
        using var answer = await visitor.Http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<Seen>())!;
    }

    private static async Task<string?> Health(Visitor visitor, string service) =>
        (await (await visitor.Get("/health", "application/json")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("parts").GetProperty(service).GetString();
}
