namespace Gateway.Sessions;

/// <summary>Somebody who is signed in. The browser holds a random key; we hold its hash and, encrypted, the tokens.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key: a copy of this table opens no session.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Subject of the tokens.</summary>
    public required string PersonId { get; init; }

    /// <summary>The sign-in ticket with its tokens, encrypted by data protection.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; set; }
}
