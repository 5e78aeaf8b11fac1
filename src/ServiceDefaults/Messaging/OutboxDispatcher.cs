using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client.Exceptions;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Empties the outbox for as long as the process lives: woken by each commit (LISTEN outbox) and by a timer, and patient while the
/// broker or the database is away.
/// </summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, IBusControl bus, OutboxSignal signal, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PublishGuard = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (bus.CheckHealth().Status is BusHealthStatus.Healthy)
                    while (await SendBatch(stoppingToken) == OutboxBatch.Size) ;
                failures = 0;
                await signal.WaitAsync(Timer, clock, stoppingToken);
            }
            catch (Exception away) when (IsOutage(away) && !stoppingToken.IsCancellationRequested)
            {
                if (failures++ == 0)
                    log.LogWarning(away, "The outbox waits: the broker or the database is away");
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures, 5))), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<int> SendBatch(CancellationToken stopping)
    {
        // A batch that has begun is finished while the process shuts down: only the guard ends it.
        using var guard = new CancellationTokenSource(PublishGuard);
        stopping.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxBatch>().SendAsync(guard.Token);
    }

    private static bool IsOutage(Exception exception) => exception
        is NpgsqlException or DbUpdateException or InvalidOperationException { InnerException: NpgsqlException }
        or MassTransitException or RabbitMQClientException or TimeoutException or IOException or OperationCanceledException;
}
