using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Background;

namespace OperationsService.Integrations.Feed;

/// <summary>
/// Gives each event that was committed its place in the feed, and each webhook that wants it a delivery, in one transaction. One at a time,
/// of all replicas: the row of <see cref="FeedState"/> is held until the commit, so places are seen in their order and none appears before
/// another that was read past.
/// </summary>
internal sealed class PlaceRound(IServiceScopeFactory scopes, FeedBell bell, TimeProvider clock, ILogger<PlaceRound> log) : Rounds(TimeSpan.FromSeconds(2), clock, log)
{
    public const int Batch = 500;

    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.Heard.WaitAsync(atMost, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OpsDb>();
        int placed;
        do
        {
            placed = await Place(db, Clock.GetUtcNow(), stopping);
            if (placed == 0)
                return;
            bell.Advance();
            bell.Due.Set();
        }
        while (placed == Batch);
    }

    /// <returns>How many got their place.</returns>
    internal static async Task<int> Place(OpsDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.FeedEvents.AnyAsync(one => one.Position == null, ct))
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var last = (await db.Database.SqlQuery<long>($"select last_position as \"Value\" from feed_state where id = {FeedState.OnlyRow} for update").ToListAsync(ct)).Single();
        // A statement sees what was committed before it began: after the lock, all that others have placed.
        var placed = await db.Database.ExecuteSqlAsync(
            $"""
            update feed_events set position = {last} + waiting.place
            from (select id, row_number() over (order by at, id) as place from feed_events where position is null order by at, id limit {Batch}) waiting
            where feed_events.id = waiting.id
            """, ct);
        await db.Database.ExecuteSqlAsync($"update feed_state set last_position = {last + placed} where id = {FeedState.OnlyRow} and {placed} > 0", ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into webhook_deliveries (id, endpoint_id, event_id, type, event_at, created_at, state, next_at, tries, attempts)
            select gen_random_uuid(), webhook.id, told.id, told.type, told.at, {now}, 'Waiting', {now}, 0, '[]'
            from feed_events told join webhook_endpoints webhook on told.type = any(webhook.types)
            where told.position > {last} and told.position <= {last + placed}
            on conflict (endpoint_id, event_id) do nothing
            """, ct);
        await transaction.CommitAsync(ct);
        return placed;
    }
}
