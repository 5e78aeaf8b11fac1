using System.Security.Claims;
using IdentityService.Clients;
using IdentityService.People;
using OpenIddict.Abstractions;
using ServiceDefaults.SignIn;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace IdentityService.SignIn;

/// <summary>What the tokens of a person or of an API client say.</summary>
public static class TokenPrincipal
{
    /// <summary>The security stamp; stays inside codes and refresh tokens, which only this service reads.</summary>
    public const string Stamp = "stamp";

    public static ClaimsPrincipal Of(Person person, IEnumerable<string> scopes)
    {
        var principal = Build(person.Id.ToString(), person.Name, person.Roles, person.Division);
        principal.SetClaim(Stamp, person.SecurityStamp.ToString());
        principal.SetScopes(scopes);
        principal.SetDestinations(claim => claim.Type == Stamp ? [] : [Destinations.AccessToken, Destinations.IdentityToken]);
        return principal;
    }

    public static ClaimsPrincipal Of(ApiClient client)
    {
        var principal = Build(client.ClientId!, client.DisplayName ?? client.ClientId!, client.Roles, client.Division);
        principal.SetDestinations(_ => [Destinations.AccessToken]);
        return principal;
    }

    private static ClaimsPrincipal Build(string subject, string name, string[] roles, string? division)
    {
        var identity = new ClaimsIdentity("token", PlatformClaims.Name, PlatformClaims.Role);
        identity.SetClaim(PlatformClaims.Subject, subject);
        identity.SetClaim(PlatformClaims.Name, name);
        identity.SetClaims(PlatformClaims.Role, [.. roles]);
        identity.SetClaim(PlatformClaims.Division, division);
        var principal = new ClaimsPrincipal(identity);
        principal.SetResources(PlatformClaims.Audience);
        return principal;
    }
}
