using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using RabbitMQ.Client.Exceptions;
using ServiceDefaults.Data;

namespace ServiceDefaults.Messaging;

/// <summary>
/// Empties the outbox for as long as the process lives: woken by each commit (LISTEN outbox) and by a timer, and patient while the
/// broker or the database is away.
/// </summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, IBusControl bus, OutboxSignal signal, OutboxLag lag, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private static readonly TimeSpan Timer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookForBroker = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PublishGuard = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(30);
    private readonly long _started = clock.GetTimestamp();
    private bool _settled;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Measure(stoppingToken);
                if (await SendAll(stoppingToken))
                {
                    if (failures > 0)
                        log.LogInformation("The outbox is being sent again");
                    failures = 0;
                    await signal.WaitAsync(Timer, stoppingToken);
                    continue;
                }

                if (failures++ == 0)
                    log.LogWarning("The outbox waits: the broker is away");
                await WaitForBroker(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, it must not end the service: the rows wait, and are tried again.
                if (failures++ == 0)
                    log.Log(IsOutage(failure) ? LogLevel.Warning : LogLevel.Error, failure, "The outbox waits: {Failure}", IsOutage(failure) ? "the broker or the database is away" : failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(failures, 5))), stoppingToken);
            }
        }
    }

    /// <returns>False if the broker is away.</returns>
    private async Task<bool> SendAll(CancellationToken stopping)
    {
        do
        {
            if (!BrokerIsThere())
                return false;
        }
        while (await SendBatch(stopping) == OutboxBatch.Size);
        return true;
    }

    private async Task<int> SendBatch(CancellationToken stopping)
    {
        // A batch that has begun is finished while the process shuts down: only the guard ends it.
        stopping.ThrowIfCancellationRequested();
        using var guard = new CancellationTokenSource(PublishGuard);
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxBatch>().SendAsync(guard.Token);
    }

    private async Task Measure(CancellationToken ct)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // a look every few seconds is nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await lag.MeasureAsync(scope.ServiceProvider.GetRequiredService<DbContext>(), clock.GetUtcNow(), ct);
    }

    /// <summary>
    /// At first also this service's own queues must be there, or it would miss what it tells itself. After that, or after a while, a
    /// queue in trouble keeps no event from leaving.
    /// </summary>
    private bool BrokerIsThere()
    {
        var status = bus.CheckHealth().Status;
        _settled |= status is BusHealthStatus.Healthy || clock.GetElapsedTime(_started) > SettlingTime;
        return status is BusHealthStatus.Healthy || _settled && status is BusHealthStatus.Degraded;
    }

    private async Task WaitForBroker(CancellationToken ct)
    {
        // While it is away the lag is measured now and then; as soon as it is back, the outbox leaves.
        for (var waited = TimeSpan.Zero; waited < Timer && !BrokerIsThere(); waited += LookForBroker)
            await Task.Delay(LookForBroker, ct);
    }

    private static bool IsOutage(Exception exception) => Outage.OfDatabase(exception) || exception
        is MassTransitException or RabbitMQClientException or TimeoutException or IOException or OperationCanceledException;
}
