using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ServiceDefaults.SignIn;

namespace Gateway.Sessions;

/// <summary>
/// Signs people in at the identity service (code flow with PKCE) and remembers them by one cookie. Settings: <c>Session:Idle</c> (8 h),
/// <c>Platform:PublicUrl</c>, <c>Platform:GatewayClientSecret</c>; <c>Authentication:Authority</c> names another OpenID Connect provider.
/// </summary>
public static class SessionSetup
{
    public const string Cookie = "session";
    public const string Provider = "oidc";

    /// <summary>Where a request's session key is kept while it is handled.</summary>
    internal const string KeyItem = "session-key";

    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var publicUrl = PublicUrl(settings);
        var isHttps = publicUrl.StartsWith("https://", StringComparison.Ordinal);
        builder.Services.AddSingleton<SessionStore>().AddScoped<SessionTokens>();
        builder.Services.AddAuthentication(options =>
            {
                options.DefaultScheme = Cookie;
                options.DefaultChallengeScheme = Provider;
            })
            .AddCookie(Cookie, cookie =>
            {
                cookie.Cookie.Name = CookieName(settings);
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
                cookie.ExpireTimeSpan = settings.GetValue("Session:Idle", TimeSpan.FromHours(8));
                cookie.SlidingExpiration = true;
            })
            .AddOpenIdConnect(Provider, oidc => Configure(oidc, settings, publicUrl, isHttps));
        builder.Services.AddOptions<CookieAuthenticationOptions>(Cookie).Configure<SessionStore, IHttpContextAccessor>(
            (cookie, store, http) => cookie.SessionStore = new RememberingStore(store, http));
        return builder;
    }

    /// <summary>What people type; sign-in works under this address alone.</summary>
    public static string PublicUrl(IConfiguration settings) => (settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/');

    /// <summary>The prefix makes a browser insist on https, this host and the whole path.</summary>
    public static string CookieName(IConfiguration settings) =>
        PublicUrl(settings).StartsWith("https://", StringComparison.Ordinal) ? "__Host-session" : "session";

    private static void Configure(OpenIdConnectOptions oidc, ConfigurationManager settings, string publicUrl, bool isHttps)
    {
        var authority = settings["Authentication:Authority"];
        oidc.SignInScheme = Cookie;
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
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "offline_access"])
            oidc.Scope.Add(scope);
        oidc.TokenValidationParameters.ValidIssuer = authority ?? TokenChecking.Issuer(settings);
        oidc.TokenValidationParameters.NameClaimType = PlatformClaims.Name;
        oidc.TokenValidationParameters.RoleClaimType = PlatformClaims.Role;
        foreach (var cookie in (CookieBuilder[])[oidc.CorrelationCookie, oidc.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        }

        oidc.Events = new OpenIdConnectEvents
        {
            OnRedirectToIdentityProvider = redirect => ShowPublicAddress(redirect, "/signin-oidc"),
            OnRedirectToIdentityProviderForSignOut = redirect => ShowPublicAddress(redirect, "/signout-callback-oidc"),
            OnRemoteFailure = SignInFailed.Answer,
        };

        // The discovery document was fetched inside; a browser must go where it can.
        Task ShowPublicAddress(RedirectContext redirect, string callback)
        {
            if (authority is null)
                redirect.ProtocolMessage.IssuerAddress = publicUrl + new Uri(redirect.ProtocolMessage.IssuerAddress).AbsolutePath;
            redirect.ProtocolMessage.RedirectUri = redirect.ProtocolMessage.RedirectUri is null ? null : publicUrl + callback;
            redirect.ProtocolMessage.PostLogoutRedirectUri = redirect.ProtocolMessage.PostLogoutRedirectUri is null ? null : publicUrl + callback;
            redirect.Properties.Items[OpenIdConnectDefaults.RedirectUriForCodePropertiesKey] = redirect.ProtocolMessage.RedirectUri;
            return Task.CompletedTask;
        }
    }

    /// <summary>Notes the key of the session that a request came with, for whoever must lock its row.</summary>
    private sealed class RememberingStore(SessionStore store, IHttpContextAccessor http) : ITicketStore
    {
        public Task<string> StoreAsync(AuthenticationTicket ticket) => store.StoreAsync(ticket);

        public Task RenewAsync(string key, AuthenticationTicket ticket) => store.RenewAsync(key, ticket);

        public Task<AuthenticationTicket?> RetrieveAsync(string key)
        {
            http.HttpContext!.Items[KeyItem] = key;
            return store.RetrieveAsync(key);
        }

        public Task RemoveAsync(string key) => store.RemoveAsync(key);
    }
}
