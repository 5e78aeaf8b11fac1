using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Tests.Servers;

/// <summary>An OpenID Connect provider that signs everybody in at once as <see cref="PersonId"/>: what the gateway needs of one, counted.</summary>
public sealed class Provider(string publicUrl) : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "provider" };
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> _codes = new();
    private WebApplication _app = null!;
    private int _refreshes;

    public Guid PersonId { get; } = Guid.CreateVersion7();

    public string Address => _app.Urls.Single();

    /// <summary>Seconds that an access token works.</summary>
    public int TokenSeconds { get; set; } = 600;

    public bool RefusesRefresh { get; set; }

    /// <summary>Refresh requests that came, granted or not.</summary>
    public int Refreshes => _refreshes;

    public TaskCompletionSource? HoldRefresh { get; set; }

    /// <summary>The last access token given.</summary>
    public string AccessToken { get; private set; } = "";

    private string Issuer => $"{publicUrl}/identity/";

    public async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapGet("/health", () => "ok");
        _app.MapGet("/identity/.well-known/openid-configuration", (HttpRequest request) => new
        {
            issuer = Issuer,
            authorization_endpoint = $"{request.Scheme}://{request.Host}/identity/connect/authorize",
            token_endpoint = $"{request.Scheme}://{request.Host}/identity/connect/token",
            end_session_endpoint = $"{request.Scheme}://{request.Host}/identity/connect/logout",
            jwks_uri = $"{request.Scheme}://{request.Host}/identity/jwks",
        });
        _app.MapGet("/identity/jwks", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(_key);
            return new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.Kid, n = key.N, e = key.E } } };
        });
        _app.MapGet("/identity/connect/authorize", Authorize);
        _app.MapPost("/identity/connect/token", Exchange);
        _app.MapGet("/identity/connect/logout", (string post_logout_redirect_uri, string state) =>
            Results.Redirect(QueryHelpers.AddQueryString(post_logout_redirect_uri, "state", state)));
        await _app.StartAsync();
        return this;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(string redirect_uri, string state, string nonce, string code_challenge, string code_challenge_method)
    {
        if (redirect_uri != $"{publicUrl}/signin-oidc" || code_challenge_method != "S256")
            return Results.BadRequest("The redirect address or PKCE is wrong.");
        var code = Guid.NewGuid().ToString();
        _codes[code] = (nonce, code_challenge);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect_uri, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
    }

    private async Task<IResult> Exchange(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != "gateway" || form["client_secret"] != GatewayUnderTest.Secret)
            return Results.Json(new { error = "invalid_client" }, statusCode: (int)HttpStatusCode.Unauthorized);
        if (form["grant_type"] == "refresh_token")
        {
            Interlocked.Increment(ref _refreshes);
            if (HoldRefresh is { } hold)
                await hold.Task;
            return RefusesRefresh ? Results.Json(new { error = "invalid_grant" }, statusCode: 400) : Results.Json(Tokens(nonce: null));
        }

        var proof = Base64UrlTextEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return _codes.TryRemove(form["code"].ToString(), out var asked) && asked.Challenge == proof
            ? Results.Json(Tokens(asked.Nonce))
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private object Tokens(string? nonce)
    {
        AccessToken = Token("platform", null);
        return new { access_token = AccessToken, id_token = Token("gateway", nonce), refresh_token = $"r-{Guid.NewGuid()}", token_type = "Bearer", expires_in = TokenSeconds };
    }

    private string Token(string audience, string? nonce)
    {
        var claims = new List<Claim>
        {
            new("sub", PersonId.ToString()), new("name", "มาลี ใจดี"), new("role", "plan-officer"), new("division", "SP"), new("jti", Guid.NewGuid().ToString()),
        };
        if (nonce is not null)
            claims.Add(new("nonce", nonce));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }
}
