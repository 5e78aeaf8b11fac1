namespace Contracts;

/// <summary>
/// Everything a person was signed in to has ended: an administrator asked for it, the password or the rights changed, or the account was
/// closed. Whoever keeps a session of this person drops it now. From: identity. Acts on it: gateway.
/// </summary>
public sealed record SessionsRevoked
{
    /// <summary>Subject (<c>sub</c>) of the person's tokens.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Sessions that began before this moment have ended.</summary>
    public required DateTimeOffset At { get; init; }
}
