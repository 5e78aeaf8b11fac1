using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceDefaults.SignIn;

namespace IdentityService.Tests;

public sealed class TokenTests(IdentityFactory identity) : IClassFixture<IdentityFactory>
{
    [Fact]
    public async Task Another_service_accepts_a_clients_token_with_its_role_and_division()
    {
        await using var listening = new IdentityFactory();
        listening.UseKestrel(0);
        listening.StartServer();
        var address = listening.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await using var service = await ServiceThatChecksTokens(address);
        using var http = service.GetTestClient();
        using var refused = await http.GetAsync(new Uri("/who", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);

        using var identityClient = await listening.ApiClient("demo-division-officer-PW");
        http.DefaultRequestHeaders.Authorization = identityClient.DefaultRequestHeaders.Authorization;
        var who = await http.GetFromJsonAsync<JsonElement>("/who");
        Assert.Equal("demo-division-officer-PW", who.GetProperty("id").GetString());
        Assert.Equal("PW", who.GetProperty("division").GetString());
        Assert.Equal(["division-officer"], who.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Theory]
    [InlineData("demo-plan-officer", "plan-officer", "SP")]
    [InlineData("demo-division-officer", "division-officer", "SP")]
    [InlineData("demo-division-head-fin", "division-head", "FIN")]
    [InlineData("demo-division-head-FIN", "division-head", "FIN")]
    [InlineData("demo-executive", "executive", null)]
    [InlineData("demo-internal-auditor", "internal-auditor", "IA")]
    public async Task Me_says_name_roles_and_division(string clientId, string role, string? division)
    {
        using var client = await identity.ApiClient(clientId);
        var me = await client.GetFromJsonAsync<JsonElement>("/identity/api/v1/me");
        Assert.Equal(clientId, me.GetProperty("name").GetString());
        Assert.Equal(role, Assert.Single(me.GetProperty("roles").EnumerateArray()).GetString());
        Assert.Equal(division, me.GetProperty("division").GetString());
    }

    [Fact]
    public async Task A_token_is_a_readable_JWT_for_the_audience_platform()
    {
        using var client = await identity.ApiClient();
        var token = new JsonWebToken(client.DefaultRequestHeaders.Authorization!.Parameter);
        Assert.Equal([PlatformClaims.Audience], token.Audiences);
        Assert.Equal($"{IdentityFactory.PublicUrl}/identity/", token.Issuer);
        Assert.Equal("demo-admin", token.Subject);
        Assert.Equal(TimeSpan.FromMinutes(10), token.ValidTo - token.IssuedAt); // so long a revoked client still gets in
    }

    [Theory]
    [InlineData("demo-plan-officer", "wrong")]
    [InlineData("nobody", "demo")]
    public async Task A_wrong_secret_or_an_unknown_client_gets_no_token(string clientId, string secret)
    {
        using var client = identity.Client();
        using var answer = await client.Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = clientId, ["client_secret"] = secret });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("invalid_client", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_client_may_not_use_the_flow_of_people_and_the_gateway_not_that_of_clients()
    {
        using var client = identity.Client();
        using var gateway = await client.Token(new() { ["grant_type"] = "client_credentials", ["client_id"] = "gateway", ["client_secret"] = IdentityFactory.GatewaySecret });
        Assert.Equal(HttpStatusCode.BadRequest, gateway.StatusCode);
    }

    [Fact]
    public async Task Endpoints_stand_on_the_address_at_which_the_discovery_document_was_asked_for_but_the_issuer_is_fixed()
    {
        using var client = identity.Client();
        client.BaseAddress = new Uri("http://identity.internal:5005");
        var discovery = await client.GetFromJsonAsync<JsonElement>("/identity/.well-known/openid-configuration");
        Assert.Equal($"{IdentityFactory.PublicUrl}/identity/", discovery.GetProperty("issuer").GetString());
        foreach (var endpoint in (string[])["token_endpoint", "jwks_uri", "authorization_endpoint"])
            Assert.StartsWith("http://identity.internal:5005/identity/", discovery.GetProperty(endpoint).GetString(), StringComparison.Ordinal);
        Assert.Equal("S256", Assert.Single(discovery.GetProperty("code_challenge_methods_supported").EnumerateArray()).GetString());
    }

    private static async Task<WebApplication> ServiceThatChecksTokens(string identityAddress)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Platform:PublicUrl"] = IdentityFactory.PublicUrl,
            ["services:identity:http:0"] = identityAddress,
        });
        builder.AddTokenChecking();
        var app = builder.Build();
        app.MapGet("/who", (HttpContext http) => Actor.From(http.User));
        await app.StartAsync();
        return app;
    }
}
