using ServiceDefaults.Audit.Sealing;

namespace ServiceDefaults.Audit.Checking;

/// <summary>Goes along a chain: takes the entries in the order of their seals, and holds each seal against its entries and the seal before.</summary>
/// <param name="hashes">Where the hash of each seal is put, if anywhere.</param>
internal sealed class AuditChain(string service, AuditFindingCollection findings, List<string>? hashes)
{
    /// <summary>A transaction that takes longer than this commits an entry that looks put in afterwards.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>What is sealed with its day may be as old as that day.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly List<(Guid, byte[])> _held = [];
    private Link? _link;
    private DateTimeOffset _round = DateTimeOffset.MinValue, _roundBefore = DateTimeOffset.MinValue;
    private long? _missing;
    private bool _isToldOf, _isLost;

    public long Seals { get; private set; }

    /// <summary>Of the seal whose entry came last. One that is gone may have been such a seal.</summary>
    public bool ClosesDay => _isLost || _link is { ClosesDay: true };

    public void Begin(Link link)
    {
        Finish();
        var (number, hash) = _link is { } before ? (before.Number, before.Hash) : (0, AuditSeal.Beginning);
        (_link, _isToldOf) = (link, false);
        if (link.Number != number + 1)
            Miss(link.Number - 1);
        else if (!link.Previous.AsSpan().SequenceEqual(hash))
            Tell(link);
        if (link.SealedAt != _round)
            (_roundBefore, _round) = (_round, link.SealedAt);
        Seals++;
        hashes?.Add(AuditForm.Hex(link.Hash));
    }

    /// <returns>The earliest time that an entry of this seal may say of itself.</returns>
    public DateTimeOffset Take(Guid id, long number, byte[] hash)
    {
        _isLost = _link?.Number != number;
        if (_isLost)
        {
            Miss(number);
            return DateTimeOffset.MinValue;
        }

        _held.Add((id, hash));
        // What was there before the first round is as old as it likes.
        return _roundBefore == DateTimeOffset.MinValue ? _roundBefore : _roundBefore - Longest - (ClosesDay ? Day : TimeSpan.Zero);
    }

    /// <summary>The last entry of a seal has come.</summary>
    public void Finish()
    {
        if (_link is { } link && !AuditForm.Hash(AuditForm.OfSeal(service, link.Number, link.Previous, link.SealedAt, link.ClosesDay, _held)).AsSpan().SequenceEqual(link.Hash))
            Tell(link);
        _held.Clear();
    }

    /// <summary>Once of each seal, whatever all is wrong with it.</summary>
    private void Tell(Link link)
    {
        if (!_isToldOf)
            findings.Add(new(AuditFault.SealChanged, service, Seal: link.Number));
        _isToldOf = true;
    }

    /// <summary>Once of each number, however many entries name it.</summary>
    private void Miss(long number)
    {
        if (_missing != number)
            findings.Add(new(AuditFault.SealMissing, service, Seal: number));
        _missing = number;
    }

    /// <summary>A seal as it stands in the database.</summary>
    internal sealed record Link(long Number, byte[] Previous, byte[] Hash, DateTimeOffset SealedAt, bool ClosesDay);
}
