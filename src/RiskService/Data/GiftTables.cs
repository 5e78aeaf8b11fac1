using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.Gifts;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class GiftsTable : IEntityTypeConfiguration<Gift>
{
    public void Configure(EntityTypeBuilder<Gift> gift)
    {
        gift.ToTable("gifts");
        gift.Property(row => row.Id).ValueGeneratedNever();
        gift.Property(row => row.Division).HasMaxLength(16);
        gift.Property(row => row.OfferedTo).HasConversion<string>().HasMaxLength(16);
        gift.Property(row => row.GiverType).HasConversion<string>().HasMaxLength(16);
        gift.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(24);
        gift.Property(row => row.Decision).HasConversion<string>().HasMaxLength(16);
        gift.Property(row => row.Authority).HasConversion<string>().HasMaxLength(16);
        gift.Property(row => row.Giver).HasMaxLength(Gift.LongestWords);
        gift.Property(row => row.What).HasMaxLength(Gift.LongestWords);
        gift.Property(row => row.Occasion).HasMaxLength(Gift.LongestWords);
        gift.Property(row => row.Letter).HasMaxLength(Gift.LongestWords);
        gift.Property(row => row.DoneWith).HasMaxLength(Gift.LongestReason);
        gift.Property(row => row.Reason).HasMaxLength(Gift.LongestReason);
        gift.Property(row => row.DecisionReason).HasMaxLength(Gift.LongestReason);
        gift.Property(row => row.Corrections).AsJson();
        gift.Property(row => row.RowVersion).IsRowVersion();
        gift.Ignore(row => row.Content);
        gift.HasIndex(row => new { row.FiscalYear, row.No }).IsUnique().IsDescending();
        gift.HasIndex(row => row.RecordedById);
        gift.HasIndex(row => row.Division);
        gift.HasIndex(row => row.ReportDueOn).HasFilter("decision is null and (report_due_on is not null or reported_on is not null)").HasDatabaseName("ix_gifts_open");
    }
}

internal sealed class GiftFilesTable : IEntityTypeConfiguration<GiftFile>
{
    public void Configure(EntityTypeBuilder<GiftFile> file)
    {
        file.ToTable("gift_files");
        file.Property(row => row.Id).ValueGeneratedNever();
        file.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<Gift>().WithMany().HasForeignKey(row => row.GiftId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GiftRulesTable : IEntityTypeConfiguration<GiftRule>
{
    public void Configure(EntityTypeBuilder<GiftRule> rule)
    {
        rule.ToTable("gift_rules");
        rule.HasKey(row => row.From);
        rule.Property(row => row.From).ValueGeneratedNever();
        rule.Property(row => row.LegalBasis).HasMaxLength(GiftRule.LongestBasis);
        rule.HasData(GiftRule.First);
    }
}

internal sealed class GiftPoliciesTable : IEntityTypeConfiguration<GiftPolicy>
{
    public void Configure(EntityTypeBuilder<GiftPolicy> policy)
    {
        policy.ToTable("gift_policies");
        policy.Property(row => row.Id).ValueGeneratedNever();
        policy.Property(row => row.Number).HasMaxLength(GiftPolicy.LongestNumber);
        policy.Property(row => row.Text).HasMaxLength(GiftPolicy.LongestText);
        policy.Property(row => row.RowVersion).IsRowVersion();
        policy.Ignore(row => row.Paragraphs);
        policy.HasIndex(row => row.FiscalYear).IsUnique();
    }
}

internal sealed class AcknowledgementsTable : IEntityTypeConfiguration<PolicyAcknowledgement>
{
    public void Configure(EntityTypeBuilder<PolicyAcknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("policy_acknowledgements");
        acknowledgement.HasKey(row => new { row.FiscalYear, row.Edition, row.ActorId });
        acknowledgement.Property(row => row.Division).HasMaxLength(16);
        acknowledgement.HasIndex(row => new { row.FiscalYear, row.Edition, row.Division, row.Name });
    }
}
