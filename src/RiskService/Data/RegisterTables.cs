using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class SettingsTable : IEntityTypeConfiguration<RiskSettings>
{
    public void Configure(EntityTypeBuilder<RiskSettings> settings)
    {
        settings.ToTable("risk_settings");
        settings.Property(row => row.Id).ValueGeneratedNever();
        settings.Property(row => row.Scales).AsJson();
        settings.Property(row => row.Reason).HasMaxLength(RiskSettings.LongestReason);
        settings.HasIndex(row => new { row.FromYear, row.Version }).IsUnique();
    }
}

internal sealed class RegistersTable : IEntityTypeConfiguration<RiskRegister>
{
    public void Configure(EntityTypeBuilder<RiskRegister> register)
    {
        register.ToTable("registers");
        register.HasKey(row => row.FiscalYear);
        register.Property(row => row.FiscalYear).ValueGeneratedNever();
        register.Property(row => row.Parts).AsJson();
        register.Property(row => row.Approval!).AsJson();
        register.Property(row => row.Voided!).AsJson();
        register.Property(row => row.Channels).AsJson();
        register.Property(row => row.Published).AsJson();
        register.Property(row => row.RowVersion).IsRowVersion();
        register.Ignore(row => row.Status);
    }
}

internal sealed class RisksTable : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> risk)
    {
        risk.ToTable("risks");
        risk.Property(row => row.Id).ValueGeneratedNever();
        risk.Property(row => row.Division).HasMaxLength(16);
        risk.Property(row => row.Code).HasMaxLength(40);
        risk.Property(row => row.Area).HasMaxLength(24);
        risk.Property(row => row.Title).HasMaxLength(RiskContent.LongestText);
        risk.Property(row => row.ProjectCode).HasMaxLength(16);
        risk.Property(row => row.StarterKey).HasMaxLength(40);
        risk.Property(row => row.Content).AsJson();
        risk.Property(row => row.Inherent!).AsJson();
        risk.Property(row => row.Current).AsJson();
        risk.Property(row => row.Residual!).AsJson();
        risk.Property(row => row.Acceptance!).AsJson();
        risk.Property(row => row.ControlEffectiveness).HasConversion<string>().HasMaxLength(8);
        risk.Property(row => row.Level).HasConversion<string>().HasMaxLength(8);
        risk.Property(row => row.Treatment).HasConversion<string>().HasMaxLength(12);
        risk.Property(row => row.TreatmentReason).HasMaxLength(Rating.LongestReason);
        risk.Property(row => row.ClosedFor).HasMaxLength(Rating.LongestReason);
        risk.Property(row => row.RowVersion).IsRowVersion();
        risk.Ignore(row => row.IsOpen).Ignore(row => row.Link);
        risk.HasIndex(row => new { row.FiscalYear, row.Division, row.No }).IsUnique();
        risk.HasIndex(row => new { row.FiscalYear, row.Score, row.Code, row.Id }).IsDescending(false, true, false, false).HasDatabaseName("ix_risks_register");
        risk.HasIndex(row => new { row.Division, row.FiscalYear, row.Score, row.Code, row.Id }).IsDescending(false, false, true, false, false).HasDatabaseName("ix_risks_division");
        risk.HasIndex(row => row.Code);
        risk.HasIndex(row => row.ProjectCode).HasFilter("project_code is not null");
        risk.HasIndex(row => row.PreviousId).HasFilter("previous_id is not null");
        risk.HasIndex(row => row.FiscalYear).HasFilter("acceptance is not null").HasDatabaseName("ix_risks_accepted");
        risk.HasIndex(row => row.Title).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_risks_words");
        risk.HasOne<RiskSettings>().WithMany().HasForeignKey(row => row.SettingsId).OnDelete(DeleteBehavior.Restrict);
        risk.HasOne<Risk>().WithMany().HasForeignKey(row => row.PreviousId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RiskControlsTable : IEntityTypeConfiguration<RiskControl>
{
    public void Configure(EntityTypeBuilder<RiskControl> control)
    {
        control.ToTable("risk_controls");
        control.Property(row => row.Id).ValueGeneratedNever();
        control.Property(row => row.Text).HasMaxLength(RiskControl.LongestText);
        control.Property(row => row.Effectiveness).HasConversion<string>().HasMaxLength(8);
        control.Property(row => row.RowVersion).IsRowVersion();
        control.HasIndex(row => new { row.RiskId, row.No });
        control.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentsTable : IEntityTypeConfiguration<RiskAssessment>
{
    public void Configure(EntityTypeBuilder<RiskAssessment> assessment)
    {
        assessment.ToTable("risk_assessments");
        assessment.Property(row => row.Id).ValueGeneratedNever();
        assessment.Property(row => row.Inherent!).AsJson();
        assessment.Property(row => row.Current).AsJson();
        assessment.Property(row => row.Residual!).AsJson();
        assessment.Property(row => row.Controls).AsJson();
        assessment.Property(row => row.ControlEffectiveness).HasConversion<string>().HasMaxLength(8);
        assessment.Property(row => row.Level).HasConversion<string>().HasMaxLength(8);
        assessment.Property(row => row.Reason).HasMaxLength(RiskAssessment.LongestReason);
        assessment.HasIndex(row => new { row.RiskId, row.No }).IsUnique();
        assessment.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
        assessment.HasOne<RiskSettings>().WithMany().HasForeignKey(row => row.SettingsId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MitigationsTable : IEntityTypeConfiguration<Mitigation>
{
    public void Configure(EntityTypeBuilder<Mitigation> mitigation)
    {
        mitigation.ToTable("mitigations");
        mitigation.Property(row => row.Id).ValueGeneratedNever();
        mitigation.Property(row => row.Measure).HasMaxLength(Mitigation.LongestMeasure);
        mitigation.Property(row => row.Owner).HasMaxLength(Mitigation.LongestOwner);
        mitigation.Property(row => row.ProjectCode).HasMaxLength(16);
        mitigation.Property(row => row.Status).HasConversion<string>().HasMaxLength(8);
        mitigation.Property(row => row.ActionTaken).HasMaxLength(Mitigation.LongestAction);
        mitigation.Property(row => row.DroppedFor).HasMaxLength(Mitigation.LongestMeasure);
        mitigation.Property(row => row.Evidence).AsJson();
        mitigation.Property(row => row.EvidenceElsewhere).AsJson().HasDefaultValueSql("'[]'");
        mitigation.Property(row => row.RowVersion).IsRowVersion();
        mitigation.HasIndex(row => new { row.RiskId, row.No }).IsUnique();
        mitigation.HasIndex(row => row.DueOn).HasFilter("status = 'Planned'").HasDatabaseName("ix_mitigations_due");
        mitigation.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}
