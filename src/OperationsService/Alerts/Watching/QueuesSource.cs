using OperationsService.Messages.Queues;

namespace OperationsService.Alerts.Watching;

/// <summary>The queues, and what rests beside them. While the broker is away nobody can tell: then the services say so themselves.</summary>
internal sealed class QueuesSource(ReadQueues queues) : IAlertSource
{
    public async Task Look(Observed seen, CancellationToken ct)
    {
        var (all, source) = await queues.All(ct);
        if (source is not QueueSource.None)
            seen.Queues = [.. all.Select(queue => new QueueSeen(queue.Name, queue.Kind is not QueueKind.Work, queue.Kind is QueueKind.Work ? queue.Ready : queue.Messages, queue.Consumers))];
    }
}
