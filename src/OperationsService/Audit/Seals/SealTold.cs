using Contracts;

namespace OperationsService.Audit.Seals;

/// <summary>A seal as its service told it. Kept as it was told first, whatever the service's own table says later.</summary>
public sealed class SealTold
{
    public required string Service { get; init; }
    public required long Number { get; init; }

    /// <summary>64 hexadecimal digits, as <see cref="Hash"/>.</summary>
    public required string PreviousHash { get; init; }
    public required string Hash { get; init; }
    public required DateTimeOffset SealedAt { get; init; }
    public required DateTimeOffset HeardAt { get; init; }

    internal static SealTold Of(AuditSealed told, DateTimeOffset now) => new()
    {
        Service = told.Service,
        Number = told.Number,
        PreviousHash = told.PreviousHash,
        Hash = told.Hash,
        SealedAt = told.SealedAt,
        HeardAt = now,
    };
}

/// <summary>A service told a seal that does not fit to what it told before: its chain was rewritten, or restored from an older copy.</summary>
public sealed class SealBreak
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Service { get; init; }
    public required long Number { get; init; }
    public required DateTimeOffset At { get; init; }
}
