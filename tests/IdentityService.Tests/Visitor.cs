using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;

namespace IdentityService.Tests;

public sealed record Tokens(string AccessToken, string RefreshToken, string IdToken);

/// <summary>Somebody at a browser without JavaScript: reads pages, fills in forms, keeps cookies.</summary>
public sealed class Visitor(HttpClient http) : IDisposable
{
    private readonly string _verifier = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What the gateway asks when it sends a browser here.</summary>
    public string AuthorizeUrl => "/identity/connect/authorize" + QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["client_id"] = "gateway",
        ["redirect_uri"] = $"{IdentityFactory.PublicUrl}/signin-oidc",
        ["response_type"] = "code",
        ["scope"] = "openid profile offline_access",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(_verifier))),
        ["code_challenge_method"] = "S256",
        ["state"] = "state",
    });

    public Task<HttpResponseMessage> Get(string url) => http.GetAsync(new Uri(url, UriKind.RelativeOrAbsolute));

    public async Task<IHtmlDocument> Page(string url)
    {
        using var answer = await Get(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Read(answer);
    }

    /// <summary>Posts the page's form with its hidden fields and these values, which may take a hidden one's place.</summary>
    public async Task<HttpResponseMessage> Submit(string pageUrl, params (string Name, string Value)[] values)
    {
        var form = (IHtmlFormElement)(await Page(pageUrl)).QuerySelector("main form[method=post]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (Name: input.Name!, input.Value))
            .Where(hidden => values.All(value => value.Name != hidden.Name)).Concat(values);
        return await http.PostAsync(
            new Uri(form.GetAttribute("action") is { Length: > 0 } action ? WebUtility.HtmlDecode(action) : pageUrl, UriKind.RelativeOrAbsolute),
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    /// <summary>Fills in the sign-in page.</summary>
    public Task<HttpResponseMessage> SignIn(string userName, string password, string returnUrl = "/") =>
        Submit("/identity/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), ("Form.UserName", userName), ("Form.Password", password));

    /// <summary>What the sign-in page says after a wrong attempt.</summary>
    public async Task<string> Refusal(string userName, string password)
    {
        using var answer = await SignIn(userName, password);
        return (await Read(answer)).QuerySelector("[role=alert]")!.TextContent.Trim();
    }

    /// <summary>The whole way: authorize, sign-in page, code, tokens.</summary>
    public async Task<Tokens> SignInToGateway(string userName, string password = "demo")
    {
        using var asked = await Get(AuthorizeUrl);
        Assert.StartsWith("/identity/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var signedIn = await SignIn(userName, password, AuthorizeUrl);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        return await Exchange();
    }

    /// <summary>Takes a code with the cookie of an earlier sign-in, and the tokens for it.</summary>
    public async Task<Tokens> Exchange()
    {
        using var answer = await Get(AuthorizeUrl);
        var location = answer.Headers.Location!;
        Assert.Equal("/signin-oidc", location.AbsolutePath);
        var code = QueryHelpers.ParseQuery(location.Query)["code"].ToString();
        var tokens = await Token(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", $"{IdentityFactory.PublicUrl}/signin-oidc"), ("code_verifier", _verifier)).Json();
        return Of(tokens);
    }

    public Task<HttpResponseMessage> Renew(string refreshToken) => Token(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    public static Tokens Of(JsonElement answer) => new(
        answer.GetProperty("access_token").GetString()!, answer.GetProperty("refresh_token").GetString()!, answer.GetProperty("id_token").GetString()!);

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> Token(params (string Name, string Value)[] fields) => http.Token(
        fields.Append(("client_id", "gateway")).Append(("client_secret", IdentityFactory.GatewaySecret)).ToDictionary(field => field.Item1, field => field.Item2));
}
