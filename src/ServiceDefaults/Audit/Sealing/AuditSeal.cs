namespace ServiceDefaults.Audit.Sealing;

/// <summary>
/// A link of the chain that a service makes of its audit trail: it holds the hash of the link before it and the hashes of its entries
/// (<see cref="SealedEntry"/>). Never changed; the table refuses UPDATE and DELETE. The form of all hashes: docs/audit.md.
/// </summary>
public sealed class AuditSeal
{
    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Of the seal before; 32 zeros for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 of <see cref="AuditForm.OfSeal"/>.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>How many entries it holds. The last seal of a day may hold none: that there was nothing is sealed too.</summary>
    public required int Count { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>
    /// Made in the first round after a day, for all that was still waiting of it. Only this one takes up entries that tell no hour, or that
    /// administrators are not told of: a seal of the minute would give both away.
    /// </summary>
    public required bool ClosesDay { get; init; }

    public static byte[] Beginning => new byte[32];
}

/// <summary>An entry that was sealed, in which seal, and its hash at that time. An entry that commits late finds a later seal; none finds two.</summary>
public sealed class SealedEntry
{
    public required Guid EntryId { get; init; }
    public required long SealNumber { get; init; }

    /// <summary>SHA-256 of <see cref="AuditForm.OfEntry"/>.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>An entry that no seal holds yet. The database itself puts it here in the transaction that writes the entry, so none is forgotten.</summary>
public sealed class WaitingEntry
{
    public required Guid EntryId { get; init; }
}
