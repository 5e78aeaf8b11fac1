using ComplaintService.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class MissedGuessesTable : IEntityTypeConfiguration<MissedGuess>
{
    public void Configure(EntityTypeBuilder<MissedGuess> miss)
    {
        miss.ToTable("missed_guesses");
        miss.Property(row => row.Id).UseIdentityAlwaysColumn();
        miss.Property(row => row.Address).HasMaxLength(16);
        miss.HasIndex(row => new { row.Address, row.At });
        miss.HasIndex(row => row.At);
    }
}
