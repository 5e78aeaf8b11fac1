using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using ServiceDefaults.Problems;

namespace Gateway.Sessions;

/// <summary><c>/sign-in</c> and <c>/sign-out</c> (whose page asks first: <c>SignOutPage</c>).</summary>
public static class SessionEndpoints
{
    private static readonly Refusal Unreachable = new(
        "service-unreachable", "ระบบเข้าสู่ระบบยังไม่ตอบ ลองอีกครั้งในอีกสักครู่", "The sign-in service does not answer; try again shortly");

    public static void MapSessions(this WebApplication app)
    {
        app.MapGet("/sign-in", SignIn).AllowAnonymous().ExcludeFromDescription();
        // Every page of every service has this button: a foreign site's form is refused before (CrossSiteRefusal).
        app.MapPost("/sign-out", SignOut).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().WithOrder(-1); // before the page
    }

    /// <summary>A path of this site: "//elsewhere" and "/\elsewhere" are other sites to a browser.</summary>
    public static bool IsOwn(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);

    private static async Task<IResult> SignIn(
        string? returnUrl, string? moved, HttpContext context, IConfiguration settings, IOptionsMonitor<OpenIdConnectOptions> provider)
    {
        var target = IsOwn(returnUrl) ? returnUrl! : "/";
        // The way back leads to the public address: cookies set under another name would not be there. Once only, since a proxy
        // in front may hide the name that the browser sees.
        var publicUrl = SessionSettings.PublicUrl(settings);
        if (moved is null && !string.Equals(context.Request.Host.Value, new Uri(publicUrl).Authority, StringComparison.OrdinalIgnoreCase))
            return Results.Redirect($"{publicUrl}/sign-in{QueryString.Create("returnUrl", target).Add("moved", "1")}");
        return await IsThere(provider, context)
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = target }, [IdentityProvider.Name])
            : Unreachable.ToProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> SignOut(HttpContext context, IOptionsMonitor<OpenIdConnectOptions> provider)
    {
        if (context.Session() is null)
            return Results.LocalRedirect("/");
        var properties = new AuthenticationProperties { RedirectUri = "/" };
        return await IsThere(provider, context)
            ? Results.SignOut(properties, [SessionHandler.Name, IdentityProvider.Name])
            : Results.SignOut(properties, [SessionHandler.Name]);
    }

    private static async Task<bool> IsThere(IOptionsMonitor<OpenIdConnectOptions> provider, HttpContext context)
    {
        try
        {
            await provider.Get(IdentityProvider.Name).ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // its discovery document could not be fetched
        }
    }
}
