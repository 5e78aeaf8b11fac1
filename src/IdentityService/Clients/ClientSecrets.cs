using System.Buffers.Text;
using System.Security.Cryptography;

namespace IdentityService.Clients;

/// <summary>Secrets for API clients: 256 random bits, safe in a form field and in a shell.</summary>
public static class ClientSecrets
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
