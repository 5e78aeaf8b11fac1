using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using OperationsService.Integrations.Deliveries;

namespace OperationsService.Integrations.Webhooks;

/// <summary>How it goes with a webhook.</summary>
public enum WebhookState
{
    /// <summary>Nothing was sent yet.</summary>
    New,

    /// <summary>What was sent last has arrived.</summary>
    Healthy,

    /// <summary>What was sent last did not arrive; it is tried again.</summary>
    Failing,

    /// <summary>Nothing is sent; see why.</summary>
    Paused,
}

/// <summary>A webhook as administrators see it: everything but its secret.</summary>
/// <param name="Waiting">Deliveries that wait to be sent, now or again.</param>
/// <param name="Failed">Deliveries that were given up.</param>
/// <param name="OldestWaitingAt">When the oldest event happened that waits.</param>
/// <param name="Failures">Attempts in a row that failed.</param>
/// <param name="RestsUntil">After many of them nothing is tried until then.</param>
/// <param name="PreviousSecretUntil">Until then the secret of before signs as well.</param>
public sealed record WebhookView(
    Guid Id, string Name, string Url, IReadOnlyList<string> Types, string? Description, DateTimeOffset CreatedAt, WebhookState State,
    DateTimeOffset? PausedAt, PauseCause? PausedFor, string? PauseReason, DateTimeOffset? LastReachedAt, int Failures, DateTimeOffset? RestsUntil,
    int Waiting, int Failed, DateTimeOffset? OldestWaitingAt, DateTimeOffset SecretSetAt, DateTimeOffset? PreviousSecretUntil, uint Version)
{
    internal static async Task<IReadOnlyList<WebhookView>> Of(OpsDb db, IQueryable<WebhookEndpoint> webhooks, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await webhooks.AsNoTracking().OrderBy(webhook => webhook.Name).Select(webhook => new
        {
            Webhook = webhook,
            Health = db.WebhookHealth.Single(health => health.EndpointId == webhook.Id),
            Waiting = db.Deliveries.Count(one => one.EndpointId == webhook.Id && one.State == DeliveryState.Waiting),
            Failed = db.Deliveries.Count(one => one.EndpointId == webhook.Id && one.State == DeliveryState.Failed && one.Type != Delivery.Ping),
            Oldest = db.Deliveries.Where(one => one.EndpointId == webhook.Id && one.State == DeliveryState.Waiting).Min(one => (DateTimeOffset?)one.EventAt),
        }).ToListAsync(ct);
        return [.. rows.Select(row => new WebhookView(
            row.Webhook.Id, row.Webhook.Name, row.Webhook.Url, row.Webhook.Types, row.Webhook.Description, row.Webhook.CreatedAt, StateOf(row.Webhook, row.Health),
            row.Webhook.PausedAt, row.Webhook.PausedFor, row.Webhook.PauseReason, row.Health.LastReachedAt, row.Health.Failures, row.Health.RestsUntil > now ? row.Health.RestsUntil : null,
            row.Waiting, row.Failed, row.Oldest, row.Webhook.SecretSetAt, row.Webhook.PreviousUntil > now ? row.Webhook.PreviousUntil : null, row.Webhook.RowVersion))];
    }

    private static WebhookState StateOf(WebhookEndpoint webhook, WebhookHealth health) => (webhook.IsPaused, health) switch
    {
        (true, _) => WebhookState.Paused,
        (_, { Failures: > 0 }) => WebhookState.Failing,
        (_, { LastReachedAt: null }) => WebhookState.New,
        _ => WebhookState.Healthy,
    };
}
