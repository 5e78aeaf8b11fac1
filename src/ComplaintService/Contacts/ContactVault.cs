using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using ServiceDefaults.Keys;

namespace ComplaintService.Contacts;

/// <summary>Encrypts contacts with the service's data-protection keys, which are themselves encrypted (<see cref="KeysPassword"/>). A contact can't be moved to another complaint: each has its own purpose.</summary>
public sealed class ContactVault(IDataProtectionProvider protection)
{
    public ComplaintContact Seal(Guid complaintId, Contact contact) =>
        ComplaintContact.Of(complaintId, Protector(complaintId).Protect(JsonSerializer.SerializeToUtf8Bytes(contact, JsonSerializerOptions.Web)));

    /// <summary>Null once it was erased. Whoever calls writes the look into the audit trail.</summary>
    public Contact? Open(ComplaintContact contact) => contact.Sealed is { } content
        ? JsonSerializer.Deserialize<Contact>(Protector(contact.ComplaintId).Unprotect(content), JsonSerializerOptions.Web)
        : null;

    private IDataProtector Protector(Guid complaintId) => protection.CreateProtector("complaint-contact", complaintId.ToString("n"));
}
