using IdentityService.Clients;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Allow = OpenIddict.Abstractions.OpenIddictConstants.Permissions;

namespace IdentityService.Start;

/// <summary>
/// The gateway as an OpenID Connect client. Sign-in returns to <c>Platform:PublicUrl</c> alone: the town may open the platform by other
/// host names, but a code must never be sent to a name that somebody else could own.
/// </summary>
public static class GatewayClient
{
    public const string Id = "gateway";

    /// <summary>Creates it, and follows the settings when they changed. The secret is stored as a hash.</summary>
    public static async Task Register(OpenIddictApplicationManager<ApiClient> clients, IConfiguration settings, DateTimeOffset now, CancellationToken ct)
    {
        var secret = settings["Platform:GatewayClientSecret"] is { Length: >= 16 } given
            ? given
            : throw new InvalidOperationException("Set Platform:GatewayClientSecret (at least 16 characters), the same for the gateway.");
        var wanted = Describe((settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/'), secret);
        if (await clients.FindByClientIdAsync(Id, ct) is not { } known)
        {
            var client = new ApiClient { CreatedAt = now };
            await clients.PopulateAsync(client, wanted, ct);
            client.ClientSecret = null; // still readable here: the manager takes it apart and hashes it
            await clients.CreateAsync(client, secret, ct);
            return;
        }

        var present = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(present, known, ct);
        if (!present.RedirectUris.SetEquals(wanted.RedirectUris) || !present.PostLogoutRedirectUris.SetEquals(wanted.PostLogoutRedirectUris)
            || !present.Permissions.SetEquals(wanted.Permissions) || !await clients.ValidateClientSecretAsync(known, secret, ct))
            await clients.UpdateAsync(known, wanted, ct);
    }

    private static OpenIddictApplicationDescriptor Describe(string publicUrl, string secret) => new()
    {
        ClientId = Id,
        ClientSecret = secret,
        ClientType = ClientTypes.Confidential,
        ConsentType = ConsentTypes.Implicit,
        DisplayName = "Gateway",
        RedirectUris = { new Uri($"{publicUrl}/signin-oidc") },
        PostLogoutRedirectUris = { new Uri($"{publicUrl}/signout-callback-oidc") },
        Permissions =
        {
            Allow.Endpoints.Authorization, Allow.Endpoints.Token, Allow.Endpoints.EndSession, Allow.Endpoints.Revocation,
            Allow.GrantTypes.AuthorizationCode, Allow.GrantTypes.RefreshToken, Allow.ResponseTypes.Code,
        },
        Requirements = { Requirements.Features.ProofKeyForCodeExchange },
    };
}
