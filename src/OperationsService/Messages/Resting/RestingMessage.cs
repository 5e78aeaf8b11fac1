using OperationsService.Messages.Queues;

namespace OperationsService.Messages.Resting;

/// <summary>resting → leaving → returned; resting ⇄ parked; resting or parked → discarded → resting. One that fails again rests again.</summary>
public enum RestingState
{
    /// <summary>Its consumer failed on it; somebody has to decide.</summary>
    Resting,

    /// <summary>It is to go back to its consumer, and the broker has not confirmed yet.</summary>
    Leaving,

    /// <summary>The broker has confirmed that it is in its consumer's queue again.</summary>
    Returned,

    /// <summary>It waits for something: a new version, a correction of data.</summary>
    Parked,

    /// <summary>Nobody needs it; it can be taken back until it is removed for its age.</summary>
    Discarded,
}

/// <summary>
/// A message on which a consumer failed, or for which it had no use. It was taken out of <c>&lt;queue&gt;_error</c> or <c>_skipped</c> into this
/// row, and is acked there only after the row has committed. Looking at it here disturbs nothing (docs/messages.md says why it is kept here).
/// </summary>
public sealed class RestingMessage
{
    public const int LongestReason = 500;
    public const int LongestProblem = 2000;
    public const int LongestStack = 8000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The consumer's own queue, to which it goes back.</summary>
    public required string Queue { get; init; }

    /// <summary>The same however often it is delivered; with <see cref="Queue"/> unique here. Of a message without an id it is made from its content.</summary>
    public required Guid MessageId { get; init; }

    /// <summary><see cref="QueueKind.Error"/> or <see cref="QueueKind.Skipped"/>.</summary>
    public required QueueKind Kind { get; init; }

    /// <summary>The contract, such as <c>PlanPublished</c>; null where the message does not say.</summary>
    public string? Event { get; init; }
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Of the last time.</summary>
    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>How often the consumer tried the last time.</summary>
    public int Attempts { get; init; }

    /// <summary>How often it came to rest.</summary>
    public int Failures { get; init; } = 1;

    /// <summary>Type of the exception, its message and where it was thrown; what looks personal is masked.</summary>
    public string? Exception { get; init; }
    public string? Problem { get; init; }
    public string? Stack { get; init; }
    public string? TraceId { get; init; }

    /// <summary>As it came, to the byte.</summary>
    public required byte[] Body { get; init; }
    public required MessageProperties Properties { get; init; }
    public RestingState State { get; private set; }

    /// <summary>The last decision: who, when, in which words.</summary>
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Why it could not be sent back: its consumer's queue is gone.</summary>
    public bool HasNoQueue { get; private set; }
}

/// <summary>What travels beside the body.</summary>
public sealed record MessageProperties(string? ContentType, string? MessageId, string? CorrelationId, IReadOnlyList<MessageHeader> Headers);

/// <summary>A header: text or a number.</summary>
public sealed record MessageHeader(string Name, string? Text, long? Number);
