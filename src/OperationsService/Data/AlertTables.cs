using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperationsService.Alerts;
using OperationsService.Alerts.Settings;
using OperationsService.Alerts.Watching;
using ServiceDefaults.Data;

namespace OperationsService.Data;

internal sealed class AlertsTable : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> alert)
    {
        alert.ToTable("alerts");
        alert.Property(row => row.Id).ValueGeneratedNever();
        alert.Property(row => row.Rule).HasMaxLength(64);
        alert.Property(row => row.Subject).HasMaxLength(256);
        alert.Property(row => row.Severity).HasConversion<string>().HasMaxLength(16);
        alert.Property(row => row.Value).HasPrecision(18, 3);
        alert.Property(row => row.RowVersion).IsRowVersion();
        alert.Ignore(row => row.Finding);
        alert.HasIndex(row => new { row.Rule, row.Subject }).IsUnique().HasFilter("ended_at is null").HasDatabaseName("ix_alerts_going_on");
        alert.HasIndex(row => new { row.Rule, row.Subject, row.RangAt }).HasDatabaseName("ix_alerts_before");
        alert.HasIndex(row => row.EndedAt).HasFilter("ended_at is not null").HasDatabaseName("ix_alerts_ended");
    }
}

internal sealed class AlertMomentsTable : IEntityTypeConfiguration<AlertMoment>
{
    public void Configure(EntityTypeBuilder<AlertMoment> moment)
    {
        moment.ToTable("alert_moments");
        moment.Property(row => row.Id).ValueGeneratedNever();
        moment.Property(row => row.Step).HasConversion<string>().HasMaxLength(16);
        moment.Property(row => row.Words).HasMaxLength(Alert.LongestWords);
        moment.HasOne<Alert>().WithMany().HasForeignKey(row => row.AlertId).OnDelete(DeleteBehavior.Cascade);
        moment.HasIndex(row => new { row.AlertId, row.At });
    }
}

internal sealed class SymptomsTable : IEntityTypeConfiguration<Symptom>
{
    public void Configure(EntityTypeBuilder<Symptom> symptom)
    {
        symptom.ToTable("alert_symptoms");
        symptom.HasKey(row => new { row.Rule, row.Subject });
        symptom.Property(row => row.Rule).HasMaxLength(64);
        symptom.Property(row => row.Subject).HasMaxLength(256);
        symptom.Property(row => row.Value).HasPrecision(18, 3);
        symptom.HasOne<Alert>().WithMany().HasForeignKey(row => row.AlertId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AlertTurnsTable : IEntityTypeConfiguration<AlertTurn>
{
    public void Configure(EntityTypeBuilder<AlertTurn> turn)
    {
        turn.ToTable("alert_turns");
        turn.Property(row => row.Id).ValueGeneratedNever();
        turn.Property(row => row.RowVersion).IsRowVersion();
        turn.HasData(new AlertTurn());
    }
}

internal sealed class AlertSettingsTable : IEntityTypeConfiguration<AlertSettings>
{
    public void Configure(EntityTypeBuilder<AlertSettings> settings)
    {
        settings.ToTable("alert_settings");
        settings.Property(row => row.Id).ValueGeneratedNever();
        settings.Property(row => row.Choices).AsJson();
        settings.Property(row => row.RowVersion).IsRowVersion();
        settings.HasData(new AlertSettings());
    }
}
