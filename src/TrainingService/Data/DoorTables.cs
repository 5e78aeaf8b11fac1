using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Data;

internal sealed class DoorLinksTable : IEntityTypeConfiguration<DoorLink>
{
    public void Configure(EntityTypeBuilder<DoorLink> link)
    {
        link.ToTable("door_links");
        link.Property(row => row.Id).ValueGeneratedNever();
        link.Property(row => row.Division).HasMaxLength(16);
        link.HasIndex(row => row.CodeHash).IsUnique();
        link.HasIndex(row => row.EventId).IsUnique().HasFilter("closed_at is null").HasDatabaseName("ix_door_links_open");
        link.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WalkInEntriesTable : IEntityTypeConfiguration<WalkInEntry>
{
    public void Configure(EntityTypeBuilder<WalkInEntry> entry)
    {
        entry.ToTable("walk_in_entries");
        entry.HasKey(row => new { row.EventId, row.ClientId });
        entry.Property(row => row.ClientId).HasMaxLength(WalkInEntry.LongestId);
        entry.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
