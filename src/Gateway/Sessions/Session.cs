namespace Gateway.Sessions;

/// <summary>Somebody who is signed in. The browser holds a random key of 256 bits; the database holds its hash and, encrypted, the tokens.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key: a copy of this table opens no session.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>Subject of the tokens.</summary>
    public required string PersonId { get; init; }

    /// <summary>Claims and tokens, encrypted (<see cref="SessionStore"/>).</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Of the last request, to about a minute.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}
