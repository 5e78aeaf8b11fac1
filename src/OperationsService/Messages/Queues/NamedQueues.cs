namespace OperationsService.Messages.Queues;

/// <summary>The queues that services name themselves, with the events that each hears.</summary>
public sealed class NamedQueues
{
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<string>>>(new Dictionary<string, IReadOnlyList<string>>());
}
