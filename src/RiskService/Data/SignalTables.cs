using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.Register;
using RiskService.Signals;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class SignalsTable : IEntityTypeConfiguration<Signal>
{
    public void Configure(EntityTypeBuilder<Signal> signal)
    {
        signal.ToTable("signals");
        signal.Property(row => row.Id).ValueGeneratedNever();
        signal.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        signal.Property(row => row.Cluster).HasMaxLength(100);
        signal.Property(row => row.Division).HasMaxLength(16);
        signal.Property(row => row.Category).HasMaxLength(40);
        signal.Property(row => row.ProjectCode).HasMaxLength(16);
        signal.Property(row => row.Baht).HasPrecision(14, 2);
        signal.Property(row => row.Decision!).AsJson();
        signal.Property(row => row.RowVersion).IsRowVersion();
        signal.Ignore(row => row.IsOpen);
        signal.HasIndex(row => row.Cluster).IsUnique().HasFilter("decision is null").HasDatabaseName("ix_signals_open");
        signal.HasIndex(row => new { row.Cluster, row.FirstSeenAt });
        signal.HasIndex(row => new { row.FirstSeenAt, row.Id });
        signal.HasIndex(row => row.RiskId).HasFilter("risk_id is not null");
        signal.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignalRulesTable : IEntityTypeConfiguration<SignalRules>
{
    public void Configure(EntityTypeBuilder<SignalRules> rules)
    {
        rules.ToTable("signal_rules");
        rules.Property(row => row.Id).ValueGeneratedNever();
        rules.Property(row => row.Terms).AsJson();
        rules.Property(row => row.Reason).HasMaxLength(SignalRules.LongestReason);
        rules.HasIndex(row => new { row.FromDay, row.SetAt });
    }
}

internal sealed class ComplaintFactsTable : IEntityTypeConfiguration<ComplaintFact>
{
    public void Configure(EntityTypeBuilder<ComplaintFact> fact)
    {
        fact.ToTable("complaint_facts");
        fact.Property(row => row.Id).ValueGeneratedNever();
        fact.Property(row => row.Category).HasMaxLength(40);
        fact.Property(row => row.Division).HasMaxLength(16);
        fact.Property(row => row.ProjectCode).HasMaxLength(16);
        fact.Property(row => row.RowVersion).IsRowVersion();
        fact.HasIndex(row => row.ReceivedAt);
        fact.HasIndex(row => row.AsOf);
    }
}

internal sealed class CorruptionFactsTable : IEntityTypeConfiguration<CorruptionFact>
{
    public void Configure(EntityTypeBuilder<CorruptionFact> fact)
    {
        fact.ToTable("corruption_facts");
        fact.HasKey(row => row.FiscalYear);
        fact.Property(row => row.FiscalYear).ValueGeneratedNever();
        fact.Property(row => row.RowVersion).IsRowVersion();
    }
}

internal sealed class TrainingFactsTable : IEntityTypeConfiguration<TrainingFact>
{
    public void Configure(EntityTypeBuilder<TrainingFact> fact)
    {
        fact.ToTable("training_facts");
        fact.Property(row => row.Id).ValueGeneratedNever();
        fact.Property(row => row.ProjectCode).HasMaxLength(16);
        fact.HasIndex(row => new { row.FiscalYear, row.ProjectCode });
    }
}

internal sealed class MoneyFactsTable : IEntityTypeConfiguration<MoneyFact>
{
    public void Configure(EntityTypeBuilder<MoneyFact> fact)
    {
        fact.ToTable("money_facts");
        fact.HasKey(row => new { row.FiscalYear, row.ProjectCode });
        fact.Property(row => row.Remaining).HasPrecision(14, 2);
        fact.Property(row => row.ProjectCode).HasMaxLength(16);
        fact.Property(row => row.RowVersion).IsRowVersion();
    }
}
