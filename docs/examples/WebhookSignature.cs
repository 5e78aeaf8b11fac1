using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Examples;

/// <summary>Says whether a webhook came from the platform, and is not an old one sent again by somebody else.</summary>
public static class WebhookSignature
{
    private const int ToleratedSeconds = 300;

    /// <param name="secret">As it was shown: <c>whsec_…</c>.</param>
    /// <param name="id">Header <c>webhook-id</c>.</param>
    /// <param name="timestamp">Header <c>webhook-timestamp</c>.</param>
    /// <param name="signatures">Header <c>webhook-signature</c>: one, or two for a day after the secret was changed.</param>
    /// <param name="body">The bytes as they came, before anything reads them as JSON.</param>
    public static bool IsTrue(string secret, string id, string timestamp, string signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) || Math.Abs(now.ToUnixTimeSeconds() - sent) > ToleratedSeconds)
            return false;
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
        return signatures.Split(' ').Any(one => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(expected)));
    }
}
