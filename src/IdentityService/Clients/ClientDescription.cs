using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using Allow = OpenIddict.Abstractions.OpenIddictConstants.Permissions;

namespace IdentityService.Clients;

/// <summary>What every API client may ask of OpenIddict: a token for itself, by its secret (which the manager hashes).</summary>
public static class ClientDescription
{
    public static OpenIddictApplicationDescriptor Of(string clientId, string name) => new()
    {
        ClientId = clientId,
        ClientType = ClientTypes.Confidential,
        DisplayName = name,
        Permissions = { Allow.Endpoints.Token, Allow.GrantTypes.ClientCredentials },
    };
}
