using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServiceDefaults.Languages;

namespace WebUi;

/// <summary><c>GET language?to=en&amp;returnUrl=/plan/</c>: remembers the language for the whole platform and goes back.</summary>
public static class LanguageSwitch
{
    internal static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/language", Handle).AllowAnonymous().ExcludeFromDescription();

    private static IResult Handle(string? to, string? returnUrl, HttpContext context)
    {
        context.Response.Cookies.Append(RequestLanguage.Cookie, to == "en" ? "en" : "th", new CookieOptions
        {
            Path = "/",
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return Results.LocalRedirect(IsOwn(returnUrl) ? returnUrl! : context.Request.PathBase + "/");
    }

    // Only a path of this site: "//elsewhere" and "/\elsewhere" are other sites to a browser.
    private static bool IsOwn(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
