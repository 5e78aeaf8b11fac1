using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Data;
using TrainingService.Honours;

namespace TrainingService.Data;

internal sealed class AwardRoundsTable : IEntityTypeConfiguration<AwardRound>
{
    public void Configure(EntityTypeBuilder<AwardRound> round)
    {
        round.ToTable("award_rounds");
        round.Property(row => row.Id).ValueGeneratedNever();
        round.Property(row => row.Title).HasMaxLength(AwardRound.LongestTitle);
        round.Property(row => row.Criteria).HasMaxLength(AwardRound.LongestCriteria);
        round.Property(row => row.Committee).AsJson();
        round.Property(row => row.DecidedFor).HasMaxLength(AwardRound.LongestReason);
        round.Property(row => row.OrderNumber).HasMaxLength(DecideRound.LongestOrder);
        round.Property(row => row.RowVersion).IsRowVersion();
        round.Ignore(row => row.Quorum);
        round.HasIndex(row => new { row.FiscalYear, row.OpensOn });
    }
}

internal sealed class NominationsTable : IEntityTypeConfiguration<Nomination>
{
    public void Configure(EntityTypeBuilder<Nomination> nomination)
    {
        nomination.ToTable("nominations");
        nomination.Property(row => row.Id).ValueGeneratedNever();
        nomination.Property(row => row.Nominee).HasMaxLength(Nomination.LongestName);
        nomination.Property(row => row.Place).HasMaxLength(Nomination.LongestName);
        nomination.Property(row => row.Deeds).HasMaxLength(Nomination.LongestDeeds);
        nomination.Property(row => row.Nominator).HasMaxLength(Nomination.LongestName);
        nomination.Property(row => row.Contact).HasMaxLength(Nomination.LongestName);
        nomination.Property(row => row.Votes).AsJson();
        nomination.Property(row => row.Minutes).HasMaxLength(EnterVotes.LongestMinutes);
        nomination.Property(row => row.AwardedFor).HasMaxLength(AwardRound.LongestReason);
        nomination.Property(row => row.RowVersion).IsRowVersion();
        nomination.HasIndex(row => new { row.RoundId, row.No }).IsUnique();
        nomination.HasOne<AwardRound>().WithMany().HasForeignKey(row => row.RoundId).OnDelete(DeleteBehavior.Restrict);
        nomination.HasOne<Nomination>().WithMany().HasForeignKey(row => row.JoinedTo).OnDelete(DeleteBehavior.Restrict);
    }
}
