using ComplaintService.Complaints;
using ComplaintService.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class FollowsTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("follows");
        follow.Property(row => row.Id).ValueGeneratedNever();
        follow.Property(row => row.TrackingCode).HasMaxLength(TrackingCode.Length);
        follow.HasIndex(row => row.TrackingCode).IsUnique();
        follow.HasIndex(row => row.ComplaintId);
        follow.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
