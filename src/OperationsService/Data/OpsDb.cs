using Microsoft.EntityFrameworkCore;
using OperationsService.Alerts;
using OperationsService.Alerts.Settings;
using OperationsService.Alerts.Watching;
using OperationsService.Audit.Seals;
using OperationsService.Audit.Statements;
using OperationsService.Backups;
using OperationsService.Health;
using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using OperationsService.Messages.Resting;
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
    public DbSet<SealTold> SealsTold => Set<SealTold>();
    public DbSet<SealBreak> SealBreaks => Set<SealBreak>();
    public DbSet<StatementKey> StatementKeys => Set<StatementKey>();
    public DbSet<StoredStatement> Statements => Set<StoredStatement>();
    public DbSet<RestingMessage> RestingMessages => Set<RestingMessage>();
    public DbSet<ServiceInstance> ServiceInstances => Set<ServiceInstance>();
    public DbSet<ServiceDeploy> ServiceDeploys => Set<ServiceDeploy>();
    public DbSet<ServiceSample> ServiceSamples => Set<ServiceSample>();
    public DbSet<HealthWatch> HealthWatch => Set<HealthWatch>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AlertMoment> AlertMoments => Set<AlertMoment>();
    public DbSet<Symptom> Symptoms => Set<Symptom>();
    public DbSet<AlertTurn> AlertTurns => Set<AlertTurn>();
    public DbSet<AlertSettings> AlertSettings => Set<AlertSettings>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddMailTables();
    }
}
