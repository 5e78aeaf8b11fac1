using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Keys;

namespace TrainingService.Families;

/// <summary>
/// Encrypts filled forms with the service's data-protection keys, which are themselves encrypted (<see cref="KeysPassword"/>), under a purpose
/// for each form: none can be moved to another's place. The length is rounded up, so that it tells nothing of what was written.
/// </summary>
public sealed class FamilyVault(IDataProtectionProvider protection)
{
    /// <summary>More than the longest form needs.</summary>
    private const int Block = 8192;

    public byte[] Seal(Guid id, FamilyKind kind, FamilyContent content)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web);
        var padded = new byte[(plain.Length / Block + 1) * Block];
        Array.Fill(padded, (byte)' '); // JSON ends in as much space as one likes
        plain.CopyTo(padded, 0);
        return Protector(id, kind).Protect(padded);
    }

    /// <summary>Null when it can't be read because its key is gone.</summary>
    public FamilyContent? TryOpen(FamilyForm form)
    {
        try
        {
            return JsonSerializer.Deserialize<FamilyContent>(Protector(form.Id, form.Kind).Unprotect(form.Sealed), JsonSerializerOptions.Web);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Guid id, FamilyKind kind) => protection.CreateProtector("family-forms", kind.ToString(), id.ToString("n"));
}
