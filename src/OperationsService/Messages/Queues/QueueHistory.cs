namespace OperationsService.Messages.Queues;

/// <summary>
/// How long the oldest message of a queue has waited, without touching it: looking at a message takes it from its consumer for a moment, and
/// quorum queues count that as a delivery, of which RabbitMQ 4 allows twenty. A queue is first in, first out: when as many have come by
/// a look as have left by now and one more, the oldest one had come by that look. So the age is right to the pause between two looks, and "at
/// least" for what waited before the first one.
/// </summary>
internal sealed class QueueHistory
{
    private const int Most = 2000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private List<(DateTimeOffset At, long Came)> _looks = [];
    private readonly Queue<(DateTimeOffset At, long Messages)> _minute = [];

    /// <summary>When the oldest message had come at the latest; null when none waits, or where the broker does not say how many came.</summary>
    public DateTimeOffset? OldestBy { get; private set; }

    /// <summary>More wait than a minute ago, and the oldest one for as long.</summary>
    public bool Grows { get; private set; }

    public void Look(QueueNumbers queue, DateTimeOffset now)
    {
        if (queue.Published is not { } came)
            return;
        if (_looks.Count > 0 && came < _looks[^1].Came)
            _looks.Clear(); // the broker began to count anew
        if (_looks.Count == 0 || came > _looks[^1].Came)
            _looks.Add((now, came));
        var left = came - queue.Messages;
        _looks.RemoveAll(look => look.Came <= left && look.Came < came);
        if (_looks.Count > Most)
            _looks = [.. _looks.Where((_, place) => place % 2 == 0)]; // a backlog of hours: half as exact, and the first look stays
        OldestBy = queue.Messages == 0 ? null : _looks[0].At;
        Grows = HasGrown(queue.Messages, now);
    }

    private bool HasGrown(long messages, DateTimeOffset now)
    {
        _minute.Enqueue((now, messages));
        while (_minute.Count > 1 && _minute.ElementAt(1).At <= now - Minute)
            _minute.Dequeue();
        var before = _minute.Peek();
        return before.At <= now - Minute && messages > before.Messages && OldestBy <= now - Minute;
    }
}
