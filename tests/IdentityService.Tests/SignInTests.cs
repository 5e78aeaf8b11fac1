using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IdentityService.Tests;

public sealed class SignInTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    [Fact]
    public async Task A_person_signs_in_through_the_page_and_the_gateway_gets_tokens()
    {
        using var visitor = identity.Visitor();
        var tokens = await visitor.SignInToGateway("plan");

        var access = new JsonWebToken(tokens.AccessToken);
        Assert.Equal("plan-officer", access.GetClaim("role").Value);
        Assert.Equal("SP", access.GetClaim("division").Value);
        Assert.DoesNotContain(access.Claims, claim => claim.Type == "stamp");
        Assert.InRange(access.ValidTo - access.IssuedAt, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        using var client = identity.Client(tokens.AccessToken);
        var me = await client.GetFromJsonAsync<JsonElement>("/identity/api/v1/me");
        Assert.Equal("เจ้าหน้าที่แผนตัวอย่าง", me.GetProperty("name").GetString());

        using var renewed = await visitor.Renew(tokens.RefreshToken);
        Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
    }

    [Fact]
    public async Task Who_signed_in_already_is_not_asked_again()
    {
        using var visitor = identity.Visitor();
        await visitor.SignInToGateway("executive");
        var again = await visitor.Exchange();
        Assert.Equal("executive", new JsonWebToken(again.AccessToken).GetClaim("role").Value);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        using var client = identity.Client();
        using var answer = await client.PostAsync(new Uri("/identity/sign-in", UriKind.Relative), new FormUrlEncodedContent(
            new Dictionary<string, string> { ["_handler"] = "sign-in", ["Form.UserName"] = "plan", ["Form.Password"] = "demo" }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("  PLAN ")]
    [InlineData("ｐｌａｎ")]
    public async Task A_user_name_is_read_as_people_type_it(string userName)
    {
        using var visitor = identity.Visitor();
        using var answer = await visitor.SignIn(userName, " demo ");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_sentence()
    {
        using var visitor = identity.Visitor();
        var wrong = await visitor.Refusal("auditor", "not-it");
        Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, await visitor.Refusal("nobody-has-this-name", "not-it"));
    }

    [Theory]
    [InlineData("head")]
    [InlineData("ghost")]
    public async Task After_five_wrong_passwords_a_name_waits_fifteen_minutes_whether_it_exists_or_not(string userName)
    {
        using var visitor = identity.Visitor();
        for (var attempt = 1; attempt < 5; attempt++)
            Assert.Contains("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", await visitor.Refusal(userName, "not-it"), StringComparison.Ordinal);
        Assert.Contains("ลองใหม่ได้ในอีก 15 นาที", await visitor.Refusal(userName, "not-it"), StringComparison.Ordinal);
        Assert.Contains("ลองใหม่ได้ในอีก", await visitor.Refusal(userName, "demo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_ends_by_itself()
    {
        using var visitor = identity.Visitor();
        for (var attempt = 1; attempt <= 5; attempt++)
            await visitor.Refusal("complaint", "not-it");
        identity.Clock.Advance(TimeSpan.FromMinutes(15));
        using var answer = await visitor.SignIn("complaint", "demo");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Guesses_made_at_the_same_time_are_counted_one_by_one()
    {
        var said = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var visitor = identity.Visitor();
            return await visitor.Refusal("corruption", "not-it");
        }));
        Assert.True(said.Count(text => text.Contains("ไม่ถูกต้อง", StringComparison.Ordinal)) <= 5);
        Assert.Contains(said, text => text.Contains("ลองใหม่ได้ในอีก", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task The_page_leads_to_no_other_site(string returnUrl)
    {
        using var visitor = identity.Visitor();
        using var answer = await visitor.SignIn("plan", "demo", returnUrl);
        Assert.Equal("/sign-in", new Uri(new Uri(IdentityFactory.PublicUrl), answer.Headers.Location!).PathAndQuery);
    }

    [Theory]
    [InlineData("redirect_uri", "http://elsewhere.example/signin-oidc")]
    [InlineData("redirect_uri", "http://other-name.example/signin-oidc")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge", null)]
    [InlineData("client_id", "demo-admin")]
    public async Task The_authorize_endpoint_answers_only_the_gateways_own_question(string parameter, string? value)
    {
        using var visitor = identity.Visitor();
        var question = QueryHelpers.ParseQuery(new Uri(new Uri(IdentityFactory.PublicUrl), visitor.AuthorizeUrl).Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        question[parameter] = value;
        using var answer = await visitor.Get(QueryHelpers.AddQueryString("/identity/connect/authorize", question.Where(pair => pair.Value is not null)));
        Assert.False(answer.Headers.Location?.OriginalString.Contains("elsewhere", StringComparison.Ordinal) ?? false);
        Assert.DoesNotContain("/identity/sign-in", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("code=", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_cookie_and_refresh_token()
    {
        using var visitor = identity.Visitor();
        var tokens = await visitor.SignInToGateway("division");
        using var answer = await visitor.Get(QueryHelpers.AddQueryString("/identity/connect/logout", new Dictionary<string, string?>
        {
            ["id_token_hint"] = tokens.IdToken,
            ["post_logout_redirect_uri"] = $"{IdentityFactory.PublicUrl}/signout-callback-oidc",
        }));
        Assert.Equal("/signout-callback-oidc", answer.Headers.Location!.AbsolutePath);
        using var asked = await visitor.Get(visitor.AuthorizeUrl);
        Assert.StartsWith("/identity/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var renewed = await visitor.Renew(tokens.RefreshToken);
        Assert.Equal(HttpStatusCode.BadRequest, renewed.StatusCode);
    }

    [Fact]
    public async Task A_link_that_proves_nothing_signs_nobody_out()
    {
        using var visitor = identity.Visitor();
        await visitor.SignInToGateway("admin");
        using var answer = await visitor.Get("/identity/connect/logout");
        Assert.Equal("/identity/sign-out", answer.Headers.Location!.OriginalString);
        await visitor.Exchange();
    }
}
