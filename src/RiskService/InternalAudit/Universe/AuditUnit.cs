using ServiceDefaults.Audit;
using ServiceDefaults.Problems;

namespace RiskService.InternalAudit.Universe;

/// <summary>Something that can be audited: a process of a division. Part of the audit universe from which a year's plan is chosen.</summary>
public sealed class AuditUnit : IVersioned, IAudited
{
    public const int LongestProcess = 200;
    public const int LongestNote = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Code.</summary>
    public string Division { get; private set; } = "";

    /// <summary>What the division does: จัดซื้อจัดจ้าง. The audit trail is read by others than the auditor, so what is written here stays out of it.</summary>
    [NotAudited]
    public string Process { get; private set; } = "";

    [NotAudited]
    public string? Note { get; private set; }

    /// <summary>When the last audit of it was reported: typed for the years before this system, afterwards set with each report.</summary>
    public DateOnly? LastAuditedOn { get; private set; }
    public DateTimeOffset? ScoredAt { get; private set; }

    /// <summary>No longer done by the division: it stays for what was audited, and is ranked no more.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }
    public uint RowVersion { get; private set; }

    internal static AuditUnit Of(string division, string process, string? note, DateOnly? lastAuditedOn) =>
        new() { Division = division, Process = process, Note = note, LastAuditedOn = lastAuditedOn };

    internal void Change(string process, string? note, DateOnly? lastAuditedOn, bool isRetired, DateTimeOffset now)
    {
        (Process, Note, LastAuditedOn) = (process, note, lastAuditedOn);
        RetiredAt = isRetired ? RetiredAt ?? now : null;
    }

    internal Refusal? Score(DateTimeOffset now)
    {
        if (RetiredAt is not null)
            return AuditRefusals.Retired;
        ScoredAt = now;
        return null;
    }

    internal void WasAudited(DateOnly on)
    {
        if (LastAuditedOn is null || LastAuditedOn < on)
            LastAuditedOn = on;
    }
}
