using IdentityService.Clients;
using IdentityService.Data;
using IdentityService.Keys;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using ServiceDefaults.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>
/// The OpenID Connect provider. The issuer is fixed (<c>{Platform:PublicUrl}/identity/</c>); the endpoints in the discovery document stand
/// on whatever address it was asked at, so services and gateway stay inside the platform's own network.
/// </summary>
public static class OpenIdServer
{
    /// <summary>
    /// How long an access token works. The gateway renews a person's with the refresh token; an API client asks again, and is out after
    /// this time at the latest when it is revoked, since services check tokens without asking.
    /// </summary>
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(10);

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>, UseKeys>();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<KeyRing>(TrustOwnKeys);
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore()
                .UseDbContext<IdentityDb>()
                .ReplaceDefaultEntities<ApiClient, TokenAuthorization, TokenScope, IssuedToken, Guid>())
            .AddServer(server =>
            {
                server.SetIssuer(new Uri(TokenChecking.Issuer(builder.Configuration)))
                    .SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetEndSessionEndpointUris("connect/logout")
                    .SetRevocationEndpointUris("connect/revoke")
                    .AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange()
                    .Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain))
                    .AllowRefreshTokenFlow()
                    .AllowClientCredentialsFlow()
                    .RegisterScopes(Scopes.OpenId, Scopes.Profile, Scopes.OfflineAccess)
                    .RegisterClaims(PlatformClaims.Name, PlatformClaims.Role, PlatformClaims.Division)
                    .IgnoreScopePermissions() // roles decide what a token may do
                    .DisableAccessTokenEncryption() // services read it with the public key alone
                    .SetAccessTokenLifetime(AccessTokenLifetime)
                    .SetRefreshTokenLifetime(IdentityCookie.Lifetime)
                    .DisableSlidingRefreshTokenExpiration(); // a session ends with the working day, however busy
                server.UseAspNetCore()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough()
                    .EnableStatusCodePagesIntegration()
                    .DisableTransportSecurityRequirement(); // TLS ends at the gateway or before it
            });
    }

    public static void Map(WebApplication app)
    {
        Authorize.Map(app);
        ExchangeToken.Map(app);
        EndSession.Map(app);
    }

    /// <summary>This service's own pages and API check its tokens like every service does, only without asking itself over HTTP.</summary>
    private static void TrustOwnKeys(JwtBearerOptions bearer, KeyRing keys)
    {
        bearer.Configuration = new OpenIdConnectConfiguration();
        foreach (var key in keys.Signing)
            bearer.Configuration.SigningKeys.Add(key);
    }

    private sealed class UseKeys(KeyRing keys) : IConfigureOptions<OpenIddictServerOptions>
    {
        public void Configure(OpenIddictServerOptions options)
        {
            options.SigningCredentials.AddRange(keys.Signing.Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
            options.EncryptionCredentials.AddRange(keys.Encryption.Select(key =>
                new EncryptingCredentials(key, SecurityAlgorithms.RsaOAEP, SecurityAlgorithms.Aes256CbcHmacSha512)));
        }
    }
}
