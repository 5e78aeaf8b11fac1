using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Gateway.Sessions;

/// <summary>Whoever brings a token of their own is known by that, whoever brings the cookie by their session.</summary>
public static class SessionSetup
{
    private const string Either = "token-or-session";

    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SessionSettings>().BindConfiguration("Session");
        builder.Services.AddScoped<SessionStore>().AddSingleton<SessionTokens>();
        builder.Services.AddHttpClient(IdentityProvider.Name)
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(10))
            .AddHttpMessageHandler(services => new InternalAddress(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddAuthentication(options =>
            {
                options.DefaultScheme = Either;
                options.DefaultChallengeScheme = JwtBearerDefaults.AuthenticationScheme;
                options.DefaultForbidScheme = JwtBearerDefaults.AuthenticationScheme;
            })
            .AddPolicyScheme(Either, null, policy => policy.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.Count > 0 ? JwtBearerDefaults.AuthenticationScheme : SessionHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null)
            .AddOpenIdConnect(IdentityProvider.Name, oidc => IdentityProvider.Configure(oidc, builder.Configuration));
        builder.Services.AddOptions<OpenIdConnectOptions>(IdentityProvider.Name).Configure<IHttpClientFactory>(
            (oidc, clients) => oidc.Backchannel = clients.CreateClient(IdentityProvider.Name));
        return builder;
    }

    /// <summary>The session that this request came with, if that is how its sender is known.</summary>
    internal static (string Key, AuthenticationTicket Ticket)? Session(this HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult is { Ticket: { AuthenticationScheme: SessionHandler.Name } ticket }
            ? (context.Request.Cookies[SessionSettings.CookieName(context.RequestServices.GetRequiredService<IConfiguration>())]!, ticket)
            : null;
}
