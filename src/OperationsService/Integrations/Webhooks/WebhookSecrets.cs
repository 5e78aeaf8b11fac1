using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace OperationsService.Integrations.Webhooks;

/// <summary>
/// Secrets by which receivers know that the platform spoke, in the form of Standard Webhooks: <c>whsec_</c> and base64. Kept encrypted with the
/// service's data-protection keys under a purpose for each webhook, so that none can be moved to another's place.
/// </summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    public const string Prefix = "whsec_";
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public string Seal(Guid webhook, string secret) => Protector(webhook).Protect(secret);

    /// <summary>The keys that sign at this moment, the newest first; none where they can't be read because their own key is gone.</summary>
    public IReadOnlyList<byte[]> Keys(WebhookEndpoint webhook, DateTimeOffset now)
    {
        string?[] sealedOnes = [webhook.Secret, webhook.PreviousUntil > now ? webhook.PreviousSecret : null];
        try
        {
            return [.. sealedOnes.OfType<string>().Select(one => Convert.FromBase64String(Protector(webhook.Id).Unprotect(one)[Prefix.Length..]))];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    /// <summary>Of what the receiver gets as headers and body: <c>v1,</c> and base64 of the HMAC-SHA256 of id, time and body, with a space between two.</summary>
    public static string Sign(IEnumerable<byte[]> keys, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}"));
    }

    private IDataProtector Protector(Guid webhook) => protection.CreateProtector("webhooks", "secret", webhook.ToString("n"));
}
