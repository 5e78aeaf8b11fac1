namespace ServiceDefaults.Messaging;

/// <summary>An event that waits for the broker. Its row commits with the change that it speaks of; its id becomes the message id.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Full name of the contract, for example <c>Contracts.PlanPublished</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C trace context of whoever published, so that the consumer's work joins the same trace.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When the broker confirmed it; null while it waits.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
