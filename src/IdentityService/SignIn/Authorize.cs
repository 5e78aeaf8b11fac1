using IdentityService.Data;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>Where the gateway sends a browser to find out who sits there. OpenIddict has checked client, redirect address and PKCE before.</summary>
public static class Authorize
{
    public static void Map(WebApplication app) => app
        .MapMethods("/connect/authorize", [HttpMethods.Get, HttpMethods.Post], Handle)
        .WithName(nameof(Authorize)).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext http, IdentityDb db)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var here = $"{http.Request.PathBase}{http.Request.Path}";
        var person = request.HasPromptValue(PromptValues.Login) ? null : await IdentityCookie.PersonOf(http, db);
        if (person is null)
        {
            return request.HasPromptValue(PromptValues.None)
                ? NotNow(Errors.LoginRequired)
                : Ask("/identity/sign-in", here + Again(request));
        }

        if (person.MustChangePassword)
        {
            return request.HasPromptValue(PromptValues.None)
                ? NotNow(Errors.InteractionRequired)
                : Ask("/identity/password", here + Again(request));
        }

        return Results.SignIn(TokenPrincipal.Of(person, request.GetScopes()), properties: null,
            OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult Ask(string page, string returnUrl) =>
        Results.Redirect(page + QueryString.Create("returnUrl", returnUrl));

    private static IResult NotNow(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);

    /// <summary>The same question after the sign-in, without <c>prompt</c>: that has been obeyed by then.</summary>
    private static QueryString Again(OpenIddictRequest request) => QueryString.Create(
        request.GetParameters().Where(parameter => parameter.Key != Parameters.Prompt)
            .Select(parameter => KeyValuePair.Create(parameter.Key, (string?)parameter.Value)));
}
