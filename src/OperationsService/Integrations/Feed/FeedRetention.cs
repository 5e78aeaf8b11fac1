using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OperationsService.Data;
using OperationsService.Integrations.Deliveries;
using ServiceDefaults.Background;

namespace OperationsService.Integrations.Feed;

/// <summary>Removes events and deliveries whose time is over, in small batches, and remembers up to where: a reader from before is told.</summary>
internal sealed class FeedRetention(IServiceScopeFactory scopes, IOptions<IntegrationSettings> settings, TimeProvider clock, ILogger<FeedRetention> log)
    : Rounds(TimeSpan.FromHours(1), clock, log)
{
    private const int Batch = 1000;

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        await Clean(scope.ServiceProvider.GetRequiredService<OpsDb>(), settings.Value, Clock.GetUtcNow(), stopping);
    }

    internal static async Task Clean(OpsDb db, IntegrationSettings settings, DateTimeOffset now, CancellationToken ct)
    {
        var (oldEvent, oldDelivery) = (now.AddDays(-settings.KeepDays), now.AddDays(-settings.DeliveryDays));
        while (await RemoveEvents(db, oldEvent, ct) == Batch) ;
        var over = db.Deliveries.Where(one => one.FinishedAt < oldDelivery).OrderBy(one => one.FinishedAt).Take(Batch).Select(one => one.Id);
        while (await db.Deliveries.Where(one => over.Contains(one.Id)).ExecuteDeleteAsync(ct) == Batch) ;
        // What is older than its event has nothing left to send: a webhook that was paused for more than a year.
        await db.Deliveries.Where(one => one.State == DeliveryState.Waiting && one.EventAt < oldEvent).ExecuteDeleteAsync(ct);
    }

    /// <summary>The events and how far they are gone: at once, or a reader could meet a gap that nobody tells.</summary>
    private static async Task<int> RemoveEvents(OpsDb db, DateTimeOffset before, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var places = await db.FeedEvents.Where(one => one.At < before && one.Position != null).OrderBy(one => one.Position).Take(Batch).Select(one => one.Position!.Value).ToListAsync(ct);
        if (places.Count == 0)
            return 0;
        await db.FeedEvents.Where(one => places.Contains(one.Position!.Value)).ExecuteDeleteAsync(ct);
        var last = places[^1];
        await db.FeedState.Where(state => state.RemovedUpTo < last).ExecuteUpdateAsync(state => state.SetProperty(one => one.RemovedUpTo, last), ct);
        await transaction.CommitAsync(ct);
        return places.Count;
    }
}
