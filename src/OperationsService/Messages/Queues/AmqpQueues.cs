using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OperationsService.Messages.Queues;

/// <summary>What AMQP alone can tell: of a queue whose name is known, what waits and how many hear it. Names come from the services themselves, and from what was seen before.</summary>
public sealed class AmqpQueues(BrokerLink link, NamedQueues named)
{
    /// <returns>Null when the broker does not answer.</returns>
    public async Task<IReadOnlyList<QueueNumbers>?> Read(IReadOnlyCollection<string> seen, CancellationToken ct)
    {
        var events = await named.Read(ct);
        var found = new List<QueueNumbers>();
        try
        {
            await using var looker = new Looker(link);
            foreach (var name in events.Keys.SelectMany(QueueNames.WithRest).Union(seen).Order(StringComparer.Ordinal))
                if (await looker.Find(name, ct) is { } queue)
                    found.Add(new(name, queue.MessageCount, null, (int)queue.ConsumerCount, null, null, null, events.GetValueOrDefault(name) ?? []));
            return found;
        }
        catch (Exception away) when (BrokerLink.IsAway(away))
        {
            return null;
        }
    }

    /// <summary>A look at a queue that is not there ends the channel.</summary>
    private sealed class Looker(BrokerLink link) : IAsyncDisposable
    {
        private IChannel? _channel;

        public async Task<QueueDeclareOk?> Find(string queue, CancellationToken ct)
        {
            try
            {
                if (_channel is not { IsOpen: true })
                {
                    await DisposeAsync();
                    _channel = await link.Open(ct);
                }

                return await _channel.QueueDeclarePassiveAsync(queue, ct);
            }
            catch (OperationInterruptedException none) when (none.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                return null;
            }
        }

        public ValueTask DisposeAsync() => _channel?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
