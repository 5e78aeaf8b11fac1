using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Keys;

namespace ComplaintService.Contacts;

/// <summary>Encrypts contacts with the service's data-protection keys, which are themselves encrypted (<see cref="KeysPassword"/>). A contact can't be moved to another complaint: each has its own purpose.</summary>
public sealed class ContactVault(IDataProtectionProvider protection)
{
    public ComplaintContact Seal(Guid complaintId, Contact contact) =>
        ComplaintContact.Of(complaintId, Sealed(complaintId, contact));

    /// <summary>Another contact in place of the one that is kept.</summary>
    public void Reseal(ComplaintContact kept, Contact contact) => kept.Keep(Sealed(kept.ComplaintId, contact));

    /// <summary>Null once it was erased. Whoever shows it to somebody writes the look into the audit trail.</summary>
    public Contact? Open(ComplaintContact contact) => contact.Sealed is { } content
        ? JsonSerializer.Deserialize<Contact>(Protector(contact.ComplaintId).Unprotect(content), JsonSerializerOptions.Web)
        : null;

    /// <summary>The same, and null too when it can't be read because its key is gone.</summary>
    public Contact? TryOpen(ComplaintContact contact)
    {
        try
        {
            return Open(contact);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] Sealed(Guid complaintId, Contact contact) => Protector(complaintId).Protect(JsonSerializer.SerializeToUtf8Bytes(contact, JsonSerializerOptions.Web));

    private IDataProtector Protector(Guid complaintId) => protection.CreateProtector("complaint-contact", complaintId.ToString("n"));
}
