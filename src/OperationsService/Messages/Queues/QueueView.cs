namespace OperationsService.Messages.Queues;

/// <summary>How a queue stands.</summary>
public enum QueueCondition
{
    Fine,

    /// <summary>More wait than a minute ago, and the oldest for longer than that.</summary>
    Growing,

    /// <summary>Nobody hears it: its service is down, or the consumer no longer exists.</summary>
    NoConsumer,
}

/// <summary>A queue.</summary>
/// <param name="Service">Whose consumer it is; the service hears what others, or it itself, publish.</param>
/// <param name="Kind">work, or beside such a queue: error, skipped.</param>
/// <param name="Events">Contracts that arrive there.</param>
/// <param name="Messages">All that are in it; of a queue of errors also those that operations keeps until somebody decides.</param>
/// <param name="Ready">Those that wait.</param>
/// <param name="Unacked">Those that a consumer has and is not done with; null where only AMQP could be asked.</param>
/// <param name="InPerSecond">Of the last seconds; null where only AMQP could be asked, as is <paramref name="OutPerSecond"/>.</param>
/// <param name="OldestSeconds">The age of the oldest message: at least so old; null where none is there or nothing tells.</param>
/// <param name="Resting">Of a consumer's queue: failed or unwanted messages that wait for a decision.</param>
/// <param name="Parked">And those that are parked.</param>
public sealed record QueueView(
    string Name, string Service, QueueKind Kind, IReadOnlyList<string> Events, long Messages, long Ready, long? Unacked, int Consumers,
    double? InPerSecond, double? OutPerSecond, double? OldestSeconds, QueueCondition Condition, int Resting, int Parked);
