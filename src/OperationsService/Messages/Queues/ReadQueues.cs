using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using OperationsService.Messages.Resting;

namespace OperationsService.Messages.Queues;

/// <summary>All queues, with what rests beside each: a queue whose consumer is gone stays in the list while something of it rests.</summary>
/// <param name="Source">Who told: management, amqp (less is known), none (the broker is away).</param>
public sealed record QueueList(IReadOnlyList<QueueView> Items, QueueSource Source);

/// <summary>Puts together what the broker tells and what rests here.</summary>
public sealed class ReadQueues(OpsDb db, QueueBoard board, TimeProvider clock)
{
    public async Task<QueueList> All(CancellationToken ct)
    {
        var look = await board.Look(ct);
        var resting = await db.RestingMessages.Where(one => one.State == RestingState.Resting || one.State == RestingState.Leaving || one.State == RestingState.Parked)
            .GroupBy(one => new { one.Queue, one.Kind, one.State })
            .Select(group => new Rest(group.Key.Queue, group.Key.Kind, group.Key.State, group.Count(), group.Min(one => one.FailedAt))).ToListAsync(ct);
        var queues = look.Queues.ToDictionary(queue => queue.Name);
        foreach (var gone in resting.SelectMany(rest => (string[])[rest.Queue, rest.Beside]).Distinct().Where(name => !queues.ContainsKey(name)))
            queues[gone] = new(gone, 0, null, 0, null, null, null, []);
        return new([.. queues.Values.OrderBy(queue => queue.Name, StringComparer.Ordinal).Select(queue => View(queue, look, resting, clock.GetUtcNow()))], look.Source);
    }

    private static QueueView View(QueueNumbers queue, BrokerLook look, List<Rest> resting, DateTimeOffset now)
    {
        var (owner, kind) = QueueNames.Read(queue.Name);
        var past = look.Since.GetValueOrDefault(queue.Name);
        var isWork = kind is QueueKind.Work;
        var own = resting.Where(rest => rest.Queue == owner && (isWork || rest.Kind == kind)).ToList();
        var waiting = own.Where(rest => rest.State is not RestingState.Parked).ToList();
        var oldest = isWork ? past?.OldestBy : waiting.Select(rest => (DateTimeOffset?)rest.Oldest).Append(past?.OldestBy).Min();
        var condition = !isWork || look.Source is QueueSource.None ? QueueCondition.Fine
            : queue.Consumers == 0 ? QueueCondition.NoConsumer
            : past?.Grows is true ? QueueCondition.Growing : QueueCondition.Fine;
        return new(
            queue.Name, QueueNames.Service(queue.Name), kind, queue.Events, queue.Messages + (isWork ? 0 : waiting.Sum(rest => rest.Count)), queue.Ready, queue.Unacked, queue.Consumers,
            queue.InPerSecond, queue.OutPerSecond, oldest is { } at ? Math.Max(0, Math.Round((now - at).TotalSeconds)) : null, condition,
            waiting.Sum(rest => rest.Count), own.Where(rest => rest.State is RestingState.Parked).Sum(rest => rest.Count));
    }

    private sealed record Rest(string Queue, QueueKind Kind, RestingState State, int Count, DateTimeOffset Oldest)
    {
        public string Beside => Queue + (Kind is QueueKind.Skipped ? QueueNames.Skipped : QueueNames.Error);
    }
}
