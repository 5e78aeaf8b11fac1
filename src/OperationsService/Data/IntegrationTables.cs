using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Integrations.Deliveries;
using OperationsService.Integrations.Feed;
using OperationsService.Integrations.Webhooks;
using ServiceDefaults.Data;

namespace OperationsService.Data;

internal sealed class FeedEventsTable : IEntityTypeConfiguration<FeedEvent>
{
    public void Configure(EntityTypeBuilder<FeedEvent> told)
    {
        told.ToTable("feed_events");
        told.Property(row => row.Id).ValueGeneratedNever();
        told.Property(row => row.Type).HasMaxLength(100);
        told.Property(row => row.Source).HasMaxLength(100);
        told.Property(row => row.Data).HasColumnType("json"); // as it was written, unlike jsonb
        told.HasIndex(row => row.Position).IsUnique();
        told.HasIndex(row => new { row.At, row.Id }).HasFilter("position is null").HasDatabaseName("ix_feed_events_waiting");
        told.HasIndex(row => row.At);
    }
}

internal sealed class FeedStateTable : IEntityTypeConfiguration<FeedState>
{
    public void Configure(EntityTypeBuilder<FeedState> state)
    {
        state.ToTable("feed_state");
        state.Property(row => row.Id).ValueGeneratedNever();
        state.HasData(new FeedState());
    }
}

internal sealed class WebhooksTable : IEntityTypeConfiguration<WebhookEndpoint>
{
    public void Configure(EntityTypeBuilder<WebhookEndpoint> webhook)
    {
        webhook.ToTable("webhook_endpoints");
        webhook.Property(row => row.Id).ValueGeneratedNever();
        webhook.Property(row => row.Name).HasMaxLength(WebhookEndpoint.LongestName);
        webhook.Property(row => row.Url).HasMaxLength(WebhookEndpoint.LongestUrl);
        webhook.Property(row => row.Description).HasMaxLength(WebhookEndpoint.LongestWords);
        webhook.Property(row => row.PauseReason).HasMaxLength(WebhookEndpoint.LongestWords);
        webhook.Property(row => row.PausedFor).HasConversion<string>().HasMaxLength(16);
        webhook.Property(row => row.RowVersion).IsRowVersion();
        webhook.Ignore(row => row.IsPaused);
        webhook.HasIndex(row => row.Name).IsUnique();
    }
}

internal sealed class WebhookHealthTable : IEntityTypeConfiguration<WebhookHealth>
{
    public void Configure(EntityTypeBuilder<WebhookHealth> health)
    {
        health.ToTable("webhook_health");
        health.HasKey(row => row.EndpointId);
        health.HasOne<WebhookEndpoint>().WithOne().HasForeignKey<WebhookHealth>(row => row.EndpointId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeliveriesTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("webhook_deliveries");
        delivery.Property(row => row.Id).ValueGeneratedNever();
        delivery.Property(row => row.Type).HasMaxLength(100);
        delivery.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        delivery.Property(row => row.Attempts).AsJson();
        delivery.Ignore(row => row.IsPing);
        delivery.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(row => row.EndpointId).OnDelete(DeleteBehavior.Cascade);
        delivery.HasIndex(row => new { row.EndpointId, row.EventId }).IsUnique();
        delivery.HasIndex(row => new { row.EndpointId, row.NextAt }).HasFilter("next_at is not null").HasDatabaseName("ix_webhook_deliveries_due");
        delivery.HasIndex(row => new { row.EndpointId, row.EventAt, row.Id }).IsDescending(false, true, true).HasDatabaseName("ix_webhook_deliveries_listed");
        delivery.HasIndex(row => row.FinishedAt).HasFilter("finished_at is not null").HasDatabaseName("ix_webhook_deliveries_finished");
    }
}
