using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.Interests;

namespace RiskService.Data;

internal sealed class InterestDeclarationsTable : IEntityTypeConfiguration<InterestDeclaration>
{
    public void Configure(EntityTypeBuilder<InterestDeclaration> declaration)
    {
        declaration.ToTable("interest_declarations");
        declaration.Property(row => row.Id).ValueGeneratedNever();
        declaration.Property(row => row.Division).HasMaxLength(16);
        declaration.Property(row => row.Position).HasMaxLength(InterestDeclaration.LongestPosition);
        declaration.Property(row => row.RowVersion).IsRowVersion();
        declaration.HasIndex(row => new { row.FiscalYear, row.DeclarerId, row.Edition }).IsUnique(); // of two who replace the same one, the second decides again
        declaration.HasIndex(row => new { row.HandedInAt, row.Id }).IsDescending(true, false);
        declaration.HasIndex(row => new { row.DeclarerId, row.Position });
        declaration.HasIndex(row => row.EndedOn);
    }
}

internal sealed class InterestMatchesTable : IEntityTypeConfiguration<InterestMatch>
{
    public void Configure(EntityTypeBuilder<InterestMatch> match)
    {
        match.ToTable("interest_matches");
        match.Property(row => row.Id).ValueGeneratedNever();
        match.Property(row => row.Reason).HasMaxLength(GetInterests.LongestReason);
        match.Property(row => row.RowVersion).IsRowVersion();
        match.HasIndex(row => new { row.At, row.Id }).IsDescending(true, false);
        match.HasIndex(row => row.KeptUntil).HasFilter("sealed is not null");
    }
}

internal sealed class InterestHitsTable : IEntityTypeConfiguration<InterestHit>
{
    public void Configure(EntityTypeBuilder<InterestHit> hit)
    {
        hit.ToTable("interest_hits");
        hit.Property(row => row.Id).ValueGeneratedNever();
        hit.Property(row => row.Why).HasConversion<string>().HasMaxLength(16);
        hit.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(16);
        hit.Property(row => row.RowVersion).IsRowVersion();
        hit.HasIndex(row => new { row.MatchId, row.No }).IsUnique();
        hit.HasOne<InterestMatch>().WithMany().HasForeignKey(row => row.MatchId).OnDelete(DeleteBehavior.Restrict);
        hit.HasOne<InterestDeclaration>().WithMany().HasForeignKey(row => row.DeclarationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RetentionRulesTable : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> rule)
    {
        rule.ToTable("interest_retention");
        rule.HasKey(row => row.From);
        rule.Property(row => row.From).ValueGeneratedNever();
        rule.Property(row => row.Reason).HasMaxLength(RetentionRule.LongestReason);
        rule.HasData(RetentionRule.First);
    }
}
