using System.Text.Json;
using OpenTelemetry;

namespace OperationsService.Messages.Queues;

/// <summary>All queues at a moment.</summary>
/// <param name="Since">What each queue's past says of it, by name.</param>
public sealed record BrokerLook(QueueSource Source, DateTimeOffset At, IReadOnlyList<QueueNumbers> Queues, IReadOnlyDictionary<string, QueuePast> Since);

/// <param name="OldestBy">When the oldest message that waits had come, at the latest.</param>
public sealed record QueuePast(DateTimeOffset? OldestBy, bool Grows);

/// <summary>Looks at the queues, at most once in a second however many ask, and remembers what their past tells.</summary>
public sealed class QueueBoard(ManagementApi management, AmqpQueues amqp, TimeProvider clock, ILogger<QueueBoard> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, QueueHistory> _histories = [];
    private BrokerLook? _last;
    private bool _isSilent;

    public async Task<BrokerLook> Look(CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // shared by all who ask: it belongs to nobody's trace
        await _one.WaitAsync(ct);
        try
        {
            var now = clock.GetUtcNow();
            if (_last is { } last && (now - last.At).Duration() < Fresh)
                return last;
            var (source, queues) = await Read(ct);
            return _last = new(source, now, queues, Remember(queues, now));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(QueueSource, IReadOnlyList<QueueNumbers>)> Read(CancellationToken ct)
    {
        if (management.IsThere)
        {
            try
            {
                var told = await management.Read(ct);
                _isSilent = false;
                return (QueueSource.Management, told);
            }
            catch (Exception silent) when (silent is HttpRequestException or JsonException or KeyNotFoundException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
            {
                if (!_isSilent)
                    log.LogWarning("The broker's management API does not answer: {Reason}", silent.Message);
                _isSilent = true;
            }
        }

        return await amqp.Read([.. _histories.Keys], ct) is { } seen ? (QueueSource.Amqp, seen) : (QueueSource.None, []);
    }

    private Dictionary<string, QueuePast> Remember(IReadOnlyList<QueueNumbers> queues, DateTimeOffset now)
    {
        foreach (var queue in queues)
        {
            if (!_histories.TryGetValue(queue.Name, out var history))
                _histories[queue.Name] = history = new();
            history.Look(queue, now);
        }

        return queues.ToDictionary(queue => queue.Name, queue => new QueuePast(_histories[queue.Name].OldestBy, _histories[queue.Name].Grows));
    }
}
