namespace Contracts;

/// <summary>
/// A service sealed a part of its audit trail: its chain of seals is one longer. Says nothing of the entries, not even how many: an
/// administrator could count what is not told to them. From: every service. Acts on it: operations, which keeps the seals and countersigns
/// the newest of each service every day (docs/audit.md).
/// </summary>
public sealed record AuditSealed
{
    /// <summary>Short name of the service, for example <c>plan</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Place in the service's chain, from 1 without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Hash of the seal before, 64 hexadecimal digits; zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Hash of this seal, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}
