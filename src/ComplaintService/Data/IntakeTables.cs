using ComplaintService.Complaints;
using ComplaintService.Intake;
using ComplaintService.Intake.Flood;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Values;

namespace ComplaintService.Data;

internal sealed class FollowsTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("follows");
        follow.Property(row => row.Id).ValueGeneratedNever();
        follow.Property(row => row.TrackingCode).HasMaxLength(SpokenCode.Length);
        follow.HasIndex(row => row.TrackingCode).IsUnique();
        follow.HasIndex(row => row.ComplaintId);
        follow.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IntakeCountsTable : IEntityTypeConfiguration<IntakeCount>
{
    public void Configure(EntityTypeBuilder<IntakeCount> count)
    {
        count.ToTable("intake_counts");
        count.HasKey(row => new { row.Address, row.BeginsAt });
    }
}

internal sealed class UsedTicketsTable : IEntityTypeConfiguration<UsedTicket>
{
    public void Configure(EntityTypeBuilder<UsedTicket> ticket)
    {
        ticket.ToTable("used_tickets");
        ticket.Property(row => row.Id).ValueGeneratedNever();
        ticket.HasIndex(row => row.At);
    }
}
