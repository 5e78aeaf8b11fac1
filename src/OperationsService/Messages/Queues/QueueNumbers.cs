namespace OperationsService.Messages.Queues;

/// <summary>A queue as the broker tells of it.</summary>
/// <param name="Ready">Messages that wait.</param>
/// <param name="Unacked">Messages that a consumer has and is not done with; null where only AMQP was asked, which does not say.</param>
/// <param name="Published">How many ever came, since the broker's last start; null where it is not told.</param>
/// <param name="Events">Contracts that arrive there.</param>
public sealed record QueueNumbers(
    string Name, long Ready, long? Unacked, int Consumers, long? Published, double? InPerSecond, double? OutPerSecond, IReadOnlyList<string> Events)
{
    public long Messages => Ready + (Unacked ?? 0);
}

/// <summary>Who told of the queues.</summary>
public enum QueueSource
{
    /// <summary>The management API: everything.</summary>
    Management,

    /// <summary>AMQP: what waits and who hears, of the queues that services name.</summary>
    Amqp,

    /// <summary>The broker does not answer.</summary>
    None,
}
