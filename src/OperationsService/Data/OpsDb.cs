using Microsoft.EntityFrameworkCore;
using OperationsService.Backups;
using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Data;

namespace OperationsService.Data;

/// <summary>The operations service's own database.</summary>
public sealed class OpsDb(DbContextOptions<OpsDb> options) : ServiceDb(options)
{
    public DbSet<FeedEvent> FeedEvents => Set<FeedEvent>();
    public DbSet<FeedState> FeedState => Set<FeedState>();
    public DbSet<WebhookEndpoint> Webhooks => Set<WebhookEndpoint>();
    public DbSet<WebhookHealth> WebhookHealth => Set<WebhookHealth>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<KeptBackup> Backups => Set<KeptBackup>();
}
