using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Audit;
using ServiceDefaults.Concurrency;

namespace OperationsService.Integrations.Deliveries;

/// <summary>
/// What is due for one webhook, a few at a time. Rows are leased to whoever sends them and skipped by others, so replicas share the work, and
/// no transaction is open while a receiver thinks. Whoever dies in between leaves a lease that ends: the row is sent again, never lost.
/// </summary>
public sealed class DeliveryLane(OpsDb db, WebhookSender sender, WebhookSecrets secrets, CloudEvents events, AuditTrail audit, TimeProvider clock, ILogger<DeliveryLane> log)
{
    public static readonly TimeSpan LeasedFor = TimeSpan.FromMinutes(1);

    /// <summary>At once, to one webhook.</summary>
    private const int AtOnce = 4;

    /// <summary>After so many failures in a row it is asked by one delivery at a time, with a rest after each.</summary>
    private const int Many = 5;
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(5);

    /// <returns>False if nothing was due.</returns>
    public async Task<bool> SendSome(Guid webhookId, CancellationToken stopping)
    {
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(one => one.Id == webhookId, stopping);
        var health = await db.WebhookHealth.AsNoTracking().SingleOrDefaultAsync(one => one.EndpointId == webhookId, stopping);
        if (webhook is null || health is null)
            return false;
        var pingsOnly = webhook.IsPaused || health.RestsUntil > clock.GetUtcNow();
        var claimed = await Claim(webhookId, pingsOnly, health.Failures >= Many ? 1 : AtOnce, stopping);
        if (claimed.Count == 0)
            return false;
        var ids = claimed.Select(one => one.EventId).ToList();
        var told = await db.FeedEvents.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stopping);
        try
        {
            var keys = secrets.Keys(webhook, clock.GetUtcNow());
            var attempts = await Task.WhenAll(claimed.Select(one => Send(one, webhook, told.GetValueOrDefault(one.EventId), keys, stopping)));
            foreach (var (delivery, attempt) in claimed.Zip(attempts))
                delivery.Take(attempt, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            var all = claimed.Select(one => one.Id).ToList();
            await db.Deliveries.Where(one => all.Contains(one.Id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null), CancellationToken.None); // another replica takes them at once
            throw;
        }

        // What was sent is written down also while the process ends.
        foreach (var delivery in claimed)
            await Write(delivery);
        await Judge(webhook, health, claimed);
        return true;
    }

    private Task<List<Delivery>> Claim(Guid webhook, bool pingsOnly, int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Deliveries.FromSql(
            $"""
            update webhook_deliveries set leased_until = {now + LeasedFor}
            where id in (
                select id from webhook_deliveries
                where endpoint_id = {webhook} and next_at <= {now} and (leased_until is null or leased_until < {now}) and (not {pingsOnly} or type = {Delivery.Ping})
                order by next_at limit {most} for update skip locked)
            returning *
            """).AsNoTracking().ToListAsync(ct);
    }

    private Task<DeliveryAttempt> Send(Delivery delivery, WebhookEndpoint webhook, FeedEvent? told, IReadOnlyList<byte[]> keys, CancellationToken stopping)
    {
        if (told is null && !delivery.IsPing)
            return Task.FromResult(new DeliveryAttempt(clock.GetUtcNow(), 0, null, DeliveryProblem.EventGone));
        if (keys.Count == 0)
            return Task.FromResult(new DeliveryAttempt(clock.GetUtcNow(), 0, null, DeliveryProblem.NoSecret));
        return sender.Send(new(webhook.Url), told is null ? events.Ping(delivery.EventId, delivery.EventAt) : events.Of(told, withCursor: false), keys, stopping);
    }

    /// <summary>Of a webhook that was removed meanwhile nothing is left to write.</summary>
    private Task<int> Write(Delivery sent) => db.Deliveries.Where(one => one.Id == sent.Id).ExecuteUpdateAsync(row => row
        .SetProperty(one => one.State, sent.State).SetProperty(one => one.NextAt, sent.NextAt).SetProperty(one => one.LeasedUntil, sent.LeasedUntil)
        .SetProperty(one => one.Tries, sent.Tries).SetProperty(one => one.FirstTriedAt, sent.FirstTriedAt).SetProperty(one => one.FinishedAt, sent.FinishedAt)
        .SetProperty(one => one.Attempts, sent.Attempts), CancellationToken.None);

    private async Task Judge(WebhookEndpoint webhook, WebhookHealth health, List<Delivery> sent)
    {
        var now = clock.GetUtcNow();
        var row = db.WebhookHealth.Where(one => one.EndpointId == webhook.Id);
        if (sent.Exists(one => one.State is DeliveryState.Delivered))
        {
            await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.LastReachedAt, now).SetProperty(one => one.Failures, 0).SetProperty(one => one.RestsUntil, (DateTimeOffset?)null), CancellationToken.None);
            return;
        }

        if (sent.FindAll(one => !one.IsPing && one.Attempts[^1].Problem is not DeliveryProblem.EventGone) is not { Count: > 0 } failed)
            return;
        var failures = health.Failures + failed.Count;
        DateTimeOffset? rests = failures < Many ? null : now + TimeSpan.FromSeconds(Math.Min(LongestRest.TotalSeconds, 10 * Math.Pow(2, Math.Min(failures - Many, 10))));
        await row.ExecuteUpdateAsync(set => set.SetProperty(one => one.Failures, failures).SetProperty(one => one.RestsUntil, rests), CancellationToken.None);
        if (failed.Exists(one => one.Attempts[^1].Problem is DeliveryProblem.Unwanted))
            await Pause(webhook.Id, PauseCause.Gone);
        // One event alone that is refused for three days rests by itself, while others arrive.
        else if (failed.Exists(one => one.State is DeliveryState.Failed) && !(health.LastReachedAt > now - Delivery.GivenUpAfter))
            await Pause(webhook.Id, PauseCause.Unreached);
    }

    private Task<int> Pause(Guid id, PauseCause cause) => db.RetryWhenOvertaken(async () =>
    {
        if (await db.Webhooks.SingleOrDefaultAsync(one => one.Id == id) is not { IsPaused: false } webhook)
            return 0;
        webhook.GiveUp(cause, clock.GetUtcNow());
        audit.Process = nameof(DeliveryRound);
        log.LogWarning("Webhook {WebhookId} is paused: {Cause}", id, cause);
        return await db.SaveChangesAsync();
    }, CancellationToken.None);
}
