namespace ServiceDefaults.Idempotency;

/// <summary>The first answer to a POST that carried an Idempotency-Key: asked again, it is given again.</summary>
public sealed class IdempotentRequest
{
    /// <summary>Whose key it is: two callers may use the same one.</summary>
    public required string ActorId { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is a mistake of the caller.</summary>
    public required byte[] RequestHash { get; init; }

    public required DateTimeOffset At { get; init; }
    public int Status { get; set; }
    public string? ContentType { get; set; }
    public string? Location { get; set; }
    public string? ETag { get; set; }
    public byte[]? Body { get; set; }
}
