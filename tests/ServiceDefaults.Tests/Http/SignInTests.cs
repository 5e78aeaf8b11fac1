using System.Net;
using System.Net.Http.Headers;
using ServiceDefaults.SignIn;
using ServiceDefaults.Tests.Sample;
using Testing;

namespace ServiceDefaults.Tests.Http;

public sealed class SignInTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private readonly SampleService _service = sample.Service;

    [Fact]
    public async Task The_actor_is_whom_the_token_speaks_of()
    {
        var me = await (await _service.Client.As(Roles.DivisionOfficer, "FIN", "somebody").Send(HttpMethod.Get, "api/v1/me")).Json();
        Assert.Equal("somebody", me.Text("id"));
        Assert.Equal("FIN", me.Text("division"));
        Assert.Equal([Roles.DivisionOfficer], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal("anonymous", (await (await _service.Client.Send(HttpMethod.Get, "api/v1/me/anonymous")).Json()).Text("id"));
    }

    [Fact]
    public async Task Another_role_may_not()
    {
        var answer = await _service.Client.As(Roles.ComplaintOfficer).Post("api/v1/notes", new { text = "not mine to take" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("not-allowed", (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task A_token_that_has_ended_or_was_changed_is_no_token()
    {
        var ended = TestTokens.Create([Roles.PlanOfficer], expires: TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-5));
        var good = TestTokens.Create([Roles.ComplaintOfficer]).Split('.');
        var forged = $"{good[0]}.{TestTokens.Create([Roles.PlanOfficer]).Split('.')[1]}.{good[2]}";
        foreach (var token in (string[])[ended, forged, "nonsense"])
        {
            var client = _service.Client;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.Send(HttpMethod.Get, "api/v1/me")).StatusCode);
        }
    }

    [Fact]
    public async Task A_page_sends_its_reader_to_sign_in()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _service.Client.BaseAddress };
        var answer = await client.Send(HttpMethod.Get, "closed?a=b", headers: ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fsample%2Fclosed%3Fa%3Db", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_gateway_says_who_is_asking()
    {
        var answer = await _service.Client.Send(HttpMethod.Get, "api/v1/address", headers:
            [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "plan.example.go.th"), ("X-Forwarded-For", "203.0.113.7")]);
        Assert.Equal("https://plan.example.go.th 203.0.113.7", await answer.Content.ReadAsStringAsync());
    }
}
