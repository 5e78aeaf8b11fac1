using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.ControlTests;
using RiskService.Register;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class ControlChecksTable : IEntityTypeConfiguration<ControlCheck>
{
    public void Configure(EntityTypeBuilder<ControlCheck> check)
    {
        check.ToTable("control_checks");
        check.Property(row => row.Id).ValueGeneratedNever();
        check.Property(row => row.Control).HasMaxLength(RiskControl.LongestText);
        check.Property(row => row.Tester).HasMaxLength(ControlCheck.LongestTester);
        check.Property(row => row.LastResult).HasConversion<string>().HasMaxLength(12);
        check.Property(row => row.Failing).HasConversion<string>().HasMaxLength(8);
        check.Property(row => row.RowVersion).IsRowVersion();
        check.HasIndex(row => row.RiskId);
        check.HasIndex(row => row.NextDueOn).HasFilter("next_due_on is not null").HasDatabaseName("ix_control_checks_due");
        check.HasIndex(row => row.EvidenceUntil).HasFilter("failing is null and evidence_until is not null").HasDatabaseName("ix_control_checks_expiry");
        // Not of the control: what is known of one that was taken out outlives it.
        check.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ControlTestsTable : IEntityTypeConfiguration<ControlTest>
{
    public void Configure(EntityTypeBuilder<ControlTest> test)
    {
        test.ToTable("control_tests");
        test.Property(row => row.Id).ValueGeneratedNever();
        test.Property(row => row.Control).HasMaxLength(RiskControl.LongestText);
        test.Property(row => row.Result).HasConversion<string>().HasMaxLength(12);
        test.Property(row => row.Seen).HasMaxLength(ControlTest.LongestSeen);
        test.Property(row => row.Evidence).AsJson();
        test.HasIndex(row => new { row.ControlId, row.No }).IsUnique();
        test.HasOne<Risk>().WithMany().HasForeignKey(row => row.RiskId).OnDelete(DeleteBehavior.Restrict);
    }
}
