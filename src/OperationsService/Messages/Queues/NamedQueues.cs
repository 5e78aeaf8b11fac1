using OperationsService.Health;
using ServiceDefaults.Messaging;

namespace OperationsService.Messages.Queues;

/// <summary>The queues that services name themselves, with the events that each hears. One that is silent is known by what it said before.</summary>
public sealed class NamedQueues(VitalsClient services, OwnQueues own, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, IReadOnlyList<string>> _known = own.All.ToDictionary(queue => queue.Name, queue => queue.Events);
    private DateTimeOffset _asked;

    /// <summary>By name; for one caller at a time.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(CancellationToken ct)
    {
        if ((clock.GetUtcNow() - _asked).Duration() < Kept)
            return _known;
        foreach (var queue in await services.Queues(Patience, ct))
            _known[queue.Name] = queue.Events;
        _asked = clock.GetUtcNow();
        return _known;
    }
}
