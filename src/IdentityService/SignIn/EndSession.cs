using IdentityService.Clients;
using IdentityService.Data;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>
/// Where the gateway sends a browser after it dropped its own session. Only with that session's identity token does the cookie go at
/// once; anybody else's link leads to a page that asks.
/// </summary>
public static class EndSession
{
    public static void Map(WebApplication app) => app
        .MapMethods("/connect/logout", [HttpMethods.Get, HttpMethods.Post], Handle)
        .WithName(nameof(EndSession)).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext http, IdentityDb db, OpenIddictTokenManager<IssuedToken> tokens)
    {
        var hint = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var person = await IdentityCookie.PersonOf(http, db);
        if (person is not null && person.Id.ToString() != hint?.GetClaim(Claims.Subject))
            return Results.Redirect("/identity/sign-out");
        if (hint?.GetAuthorizationId() is { } session)
            await tokens.RevokeByAuthorizationIdAsync(session, http.RequestAborted);
        await http.SignOutAsync(IdentityCookie.Scheme);
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }
}
