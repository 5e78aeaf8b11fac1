using System.Globalization;
using IdentityService.Data;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>
/// Gives an access token for a code, a refresh token or an API client's secret. OpenIddict has checked those before; what they may do is
/// read anew each time, so a change of rights shows with the next token.
/// </summary>
public static class ExchangeToken
{
    public static void Map(WebApplication app) => app
        .MapPost("/connect/token", Handle)
        .WithName(nameof(ExchangeToken)).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> Handle(HttpContext http, IdentityDb db)
    {
        var request = http.GetOpenIddictServerRequest()!;
        return request.IsClientCredentialsGrantType() ? await ForClient(request, db, http.RequestAborted) : await ForPerson(http, db);
    }

    private static async Task<IResult> ForClient(OpenIddictRequest request, IdentityDb db, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.ClientId == request.ClientId, ct);
        return client.RevokedAt is null ? Issue(TokenPrincipal.Of(client)) : Refuse(Errors.UnauthorizedClient);
    }

    private static async Task<IResult> ForPerson(HttpContext http, IdentityDb db)
    {
        var earlier = (await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal!;
        var id = Guid.Parse(earlier.GetClaim(Claims.Subject)!, CultureInfo.InvariantCulture);
        var stamp = Guid.Parse(earlier.GetClaim(TokenPrincipal.Stamp)!, CultureInfo.InvariantCulture);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(
            row => row.Id == id && row.IsActive && row.SecurityStamp == stamp, http.RequestAborted);
        return person is null ? Refuse(Errors.InvalidGrant) : Issue(TokenPrincipal.Of(person, earlier.GetScopes()));
    }

    private static IResult Issue(System.Security.Claims.ClaimsPrincipal principal) =>
        Results.SignIn(principal, properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

    private static IResult Refuse(string error) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = error }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
