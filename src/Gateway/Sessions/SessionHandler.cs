using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Gateway.Sessions;

/// <summary>
/// Knows a person by the one cookie, which holds a random key and nothing else. Each sign-in gets a new key, so nobody can be signed in
/// to a session that somebody else prepared.
/// </summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore store, IConfiguration settings)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the authentication scheme.</summary>
    public const string Name = "session";

    private string Cookie => SessionSettings.CookieName(settings);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: > 0 } key)
            return AuthenticateResult.NoResult();
        if (await store.FindAsync(key, Context.RequestAborted) is { } ticket)
            return AuthenticateResult.Success(ticket);
        Response.Cookies.Delete(Cookie, Shape());
        return AuthenticateResult.NoResult();
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        await EndPresentAsync();
        var key = await store.StartAsync(new AuthenticationTicket(user, properties, Name), Context.RequestAborted);
        Response.Cookies.Append(Cookie, key, Shape());
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await EndPresentAsync();
        Response.Cookies.Delete(Cookie, Shape());
    }

    private Task EndPresentAsync() => Request.Cookies[Cookie] is { Length: > 0 } key ? store.EndAsync(key, Context.RequestAborted) : Task.CompletedTask;

    private CookieOptions Shape() => new()
    {
        HttpOnly = true,
        Secure = SessionSettings.IsHttps(settings),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
