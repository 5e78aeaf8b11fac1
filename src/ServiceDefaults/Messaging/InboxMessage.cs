namespace ServiceDefaults.Messaging;

/// <summary>Remembers that a consumer acted on a message, in the transaction of what it did: delivered again, nothing happens.</summary>
public sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    /// <summary>The consumer's queue.</summary>
    public required string Consumer { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
