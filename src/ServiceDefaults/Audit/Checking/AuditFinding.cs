using System.Collections;

namespace ServiceDefaults.Audit.Checking;

/// <summary>What was done to an audit trail.</summary>
public enum AuditFault
{
    /// <summary>The entry has another content than when it was sealed.</summary>
    Changed,

    /// <summary>The entry was sealed and is not there any more.</summary>
    Removed,

    /// <summary>The entry was written, and removed before it was sealed.</summary>
    RemovedUnsealed,

    /// <summary>The entry is there, but was neither sealed nor is it waiting: it did not come by the way on which entries come.</summary>
    Inserted,

    /// <summary>The entry says that it is older than what was sealed long before it.</summary>
    Backdated,

    /// <summary>The seal is another than its number, its entries and the seal before make it.</summary>
    SealChanged,

    /// <summary>Seals are missing in the chain.</summary>
    SealMissing,

    /// <summary>The chain is another than operations was told, or than a signed statement says: it was rewritten, or its end was cut off.</summary>
    Rewritten,

    /// <summary>A statement is not signed by the key, or not readable.</summary>
    FalseStatement,

    /// <summary>A statement is missing, or is another than the one that follows it says.</summary>
    StatementMissing,
}

/// <summary>Something that must not be, with as much as is known of it.</summary>
/// <param name="At">Of an entry, as it says itself.</param>
/// <param name="Subject">The kind of thing that the entry is about.</param>
/// <param name="ClosesDay">The seal closes a day: only such a one takes up entries of which administrators are not told.</param>
public sealed record AuditFinding(
    AuditFault Fault, string Service, Guid? Entry = null, string? At = null, string? Process = null, string? Subject = null, string? SubjectId = null, long? Seal = null, bool ClosesDay = false, string? Statement = null);

/// <summary>What was found, however much that is: all is counted, and the first ones are kept.</summary>
public sealed class AuditFindingCollection : IReadOnlyCollection<AuditFinding>
{
    public const int Most = 100;

    private readonly List<AuditFinding> _first = [];

    /// <summary>Of those that are kept.</summary>
    public int Count => _first.Count;

    /// <summary>Of all.</summary>
    public long Total { get; private set; }

    public void Add(AuditFinding finding)
    {
        Total++;
        if (_first.Count < Most)
            _first.Add(finding);
    }

    public IEnumerator<AuditFinding> GetEnumerator() => _first.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What the check of a service's trail came to.</summary>
/// <param name="Entries">That are sealed and there.</param>
/// <param name="Waiting">Not sealed yet: of the last minute, or until the day ends.</param>
/// <param name="Chain">The hashes of all seals by number, the first at 0; empty unless they were asked for.</param>
public sealed record AuditReport(string Service, long Entries, long Waiting, long Seals, IReadOnlyList<string> Chain, AuditFindingCollection Findings)
{
    /// <summary>What a list of heads that somebody kept says against the chain; of each list the first one that does not fit.</summary>
    public AuditFinding? Against(IEnumerable<AuditHead> heads, string? statement = null) => heads
        .Where(head => head.Service == Service).OrderBy(head => head.Number)
        .Where(head => head.Number > 0 && (head.Number > Chain.Count || Chain[(int)head.Number - 1] != head.Hash))
        .Select(head => new AuditFinding(AuditFault.Rewritten, Service, Seal: head.Number, Statement: statement)).FirstOrDefault();
}
