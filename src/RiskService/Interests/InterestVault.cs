using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Keys;

namespace RiskService.Interests;

/// <summary>
/// Encrypts declarations, lists to compare and what was found with the service's data-protection keys, which are themselves encrypted
/// (<see cref="KeysPassword"/>), under a purpose for each: none can be moved to another's place. The length is rounded up, so that it does not
/// tell those who declared nothing from those who declared something.
/// </summary>
public sealed class InterestVault(IDataProtectionProvider protection)
{
    private const int Block = 16384;

    public byte[] Seal<T>(Guid id, T content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var padded = new byte[(plain.Length / Block + 1) * Block];
        Array.Fill(padded, (byte)' '); // JSON ends in as much space as one likes
        plain.CopyTo(padded, 0);
        return Protector<T>(id).Protect(padded);
    }

    /// <summary>Null when it can't be read because its key is gone.</summary>
    public T? TryOpen<T>(Guid id, byte[] content) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Protector<T>(id).Unprotect(content), JsonSerializerOptions.Web);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector<T>(Guid id) => protection.CreateProtector("interests", typeof(T).Name, id.ToString("n"));
}
