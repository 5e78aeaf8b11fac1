using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ServiceDefaults.SignIn;

namespace Gateway.Sessions;

/// <summary>
/// Where people sign in: the identity service by code flow with PKCE. <c>Authentication:Authority</c> (with <c>Authentication:ClientId</c>)
/// names another OpenID Connect provider.
/// </summary>
public static class IdentityProvider
{
    public const string Name = "identity";

    public static void Configure(OpenIdConnectOptions oidc, IConfiguration settings)
    {
        var authority = settings["Authentication:Authority"];
        var publicUrl = SessionSettings.PublicUrl(settings);
        oidc.SignInScheme = SessionHandler.Name;
        oidc.SignOutScheme = SessionHandler.Name;
        oidc.MetadataAddress = authority is null
            ? $"{settings["services:identity:http:0"] ?? "http://localhost"}/identity/.well-known/openid-configuration"
            : $"{authority.TrimEnd('/')}/.well-known/openid-configuration";
        oidc.RequireHttpsMetadata = false; // the identity service is reached inside the platform's own network
        oidc.ClientId = settings["Authentication:ClientId"] ?? "gateway";
        oidc.ClientSecret = settings["Platform:GatewayClientSecret"];
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query; // a form post from another site would need cookies that leave this one
        oidc.UsePkce = true;
        oidc.SaveTokens = true;
        oidc.MapInboundClaims = false;
        oidc.DisableTelemetry = true;
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access"])
            oidc.Scope.Add(scope);
        oidc.TokenValidationParameters.ValidIssuer = authority ?? TokenChecking.Issuer(settings);
        oidc.TokenValidationParameters.NameClaimType = PlatformClaims.Name;
        oidc.TokenValidationParameters.RoleClaimType = PlatformClaims.Role;
        foreach (var cookie in (CookieBuilder[])[oidc.CorrelationCookie, oidc.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = SessionSettings.IsHttps(settings) ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        }

        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = redirect =>
            {
                redirect.ProtocolMessage.RedirectUri = publicUrl + oidc.CallbackPath;
                return ShowPublicAddress(redirect);
            },
            OnRedirectToIdentityProviderForSignOut = redirect =>
            {
                redirect.ProtocolMessage.PostLogoutRedirectUri = publicUrl + oidc.SignedOutCallbackPath;
                return ShowPublicAddress(redirect);
            },
            OnRemoteFailure = SignInFailed.Answer,
        };

        // The discovery document was fetched inside; a browser must go where it can.
        Task ShowPublicAddress(RedirectContext redirect)
        {
            if (authority is null)
                redirect.ProtocolMessage.IssuerAddress = publicUrl + new Uri(redirect.ProtocolMessage.IssuerAddress).AbsolutePath;
            return Task.CompletedTask;
        }
    }
}
