namespace ComplaintService.Contacts;

/// <summary>
/// Who complained, encrypted. In a table of its own, and not audited by value: no list, search, event, log or audit entry holds it.
/// It is erased when the retention has passed (<see cref="Settings.RetentionRule"/>).
/// </summary>
public sealed class ComplaintContact
{
    private ComplaintContact()
    {
    }

    public Guid ComplaintId { get; private set; }

    /// <summary>A <see cref="Contact"/> as JSON, encrypted by <see cref="ContactVault"/>; null once erased.</summary>
    public byte[]? Sealed { get; private set; }
    public DateTimeOffset? ErasedAt { get; private set; }

    internal static ComplaintContact Of(Guid complaintId, byte[] content) => new() { ComplaintId = complaintId, Sealed = content };

    /// <summary>In place of what was there.</summary>
    internal void Keep(byte[] content) => (Sealed, ErasedAt) = (content, null);

    internal void Erase(DateTimeOffset at) => (Sealed, ErasedAt) = (null, at);
}

/// <summary>How the complainant can be reached; each part may be missing.</summary>
/// <param name="Phone">Digits only.</param>
public sealed record Contact(string? Name, string? Phone, string? Email);
