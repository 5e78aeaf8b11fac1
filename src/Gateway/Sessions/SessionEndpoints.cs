using Microsoft.AspNetCore.Authentication;

namespace Gateway.Sessions;

/// <summary><c>/sign-in</c> and <c>/sign-out</c>.</summary>
public static class SessionEndpoints
{
    public static void MapSessions(this WebApplication app)
    {
        app.MapGet("/sign-in", SignIn).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", SignOut).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription(); // cross-site posts are refused before
    }

    private static IResult SignIn(string? returnUrl, HttpContext context, IConfiguration settings)
    {
        var target = IsOwn(returnUrl) ? returnUrl! : "/";
        // The way back leads to the public address: cookies set under another name would not be there.
        var publicUrl = new Uri(SessionSetup.PublicUrl(settings));
        if (!string.Equals(context.Request.Host.Value, publicUrl.Authority, StringComparison.OrdinalIgnoreCase))
            return Results.Redirect($"{SessionSetup.PublicUrl(settings)}/sign-in{QueryString.Create("returnUrl", target)}");
        return context.User.Identity is { IsAuthenticated: true }
            ? Results.LocalRedirect(target)
            : Results.Challenge(new AuthenticationProperties { RedirectUri = target }, [SessionSetup.Provider]);
    }

    private static IResult SignOut(HttpContext context) => context.User.Identity is { IsAuthenticated: true }
        ? Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [SessionSetup.Cookie, SessionSetup.Provider])
        : Results.LocalRedirect("/");

    /// <summary>A path of this site: "//elsewhere" and "/\elsewhere" are other sites to a browser.</summary>
    internal static bool IsOwn(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
