using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Background;

namespace OperationsService.Integrations.Deliveries;

/// <summary>Sends what is due, each webhook in a lane of its own: one that is slow holds up nobody but itself.</summary>
internal sealed class DeliveryRound(IServiceScopeFactory scopes, FeedBell bell, TimeProvider clock, ILogger<DeliveryRound> log) : Rounds(TimeSpan.FromSeconds(2), clock, log)
{
    private readonly Dictionary<Guid, Task> _lanes = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_lanes.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // each gives back what it holds, and ends by that
    }

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.Due.WaitAsync(atMost, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        var ended = _lanes.Where(lane => lane.Value.IsCompleted).ToList();
        foreach (var (webhook, _) in ended)
            _lanes.Remove(webhook);
        foreach (var webhook in await Due(stopping))
        {
            if (!_lanes.ContainsKey(webhook))
                _lanes.Add(webhook, Task.Run(() => Lane(webhook, stopping), CancellationToken.None));
        }

        foreach (var (_, lane) in ended)
            await lane; // what failed in it is logged as this round's
    }

    private async Task<List<Guid>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<OpsDb>(), Clock.GetUtcNow());
        return await db.Webhooks.Where(webhook => db.Deliveries.Any(one => one.EndpointId == webhook.Id && one.NextAt <= now && (one.LeasedUntil == null || one.LeasedUntil < now)
                && (one.Type == Delivery.Ping || (webhook.PausedAt == null && db.WebhookHealth.Any(health => health.EndpointId == webhook.Id && (health.RestsUntil == null || health.RestsUntil <= now))))))
            .Select(webhook => webhook.Id).ToListAsync(ct);
    }

    private async Task Lane(Guid webhook, CancellationToken stopping)
    {
        var sent = true;
        while (sent && !stopping.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            sent = await scope.ServiceProvider.GetRequiredService<DeliveryLane>().SendSome(webhook, stopping);
        }

        bell.Due.Set(); // something may have come while it ended; a lane that failed waits for the next round instead
    }
}
