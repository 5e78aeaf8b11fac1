using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OperationsService.Messages;

/// <summary>One connection to the broker for all that this process looks up, takes and sends back; made anew where it broke.</summary>
public sealed class BrokerLink(BrokerAddress address) : IAsyncDisposable
{
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
    private readonly SemaphoreSlim _one = new(1);
    private IConnection? _connection;

    /// <summary>A channel of the caller's own. What it publishes is confirmed by the broker, or the publishing throws.</summary>
    public async Task<IChannel> Open(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_connection is not { IsOpen: true })
            {
                await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
                _connection = await address.Connect(ct);
            }

            return await _connection.CreateChannelAsync(Confirmed, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The broker does not answer, went away in between, or is just starting.</summary>
    public static bool IsAway(Exception exception) => exception is RabbitMQClientException or IOException or TimeoutException or System.Net.Sockets.SocketException;

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        await (_connection?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
