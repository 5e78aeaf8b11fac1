using ComplaintService.Bulk;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class BulkJobsTable : IEntityTypeConfiguration<BulkJob>
{
    public void Configure(EntityTypeBuilder<BulkJob> job)
    {
        job.ToTable("bulk_jobs");
        job.Property(row => row.Id).ValueGeneratedNever();
        job.Property(row => row.Action).HasConversion<string>().HasMaxLength(16);
        job.Property(row => row.Division).HasMaxLength(16);
        job.Property(row => row.Text).HasMaxLength(Complaint.LongestReason);
        job.Property(row => row.RootCause).HasConversion<string>().HasMaxLength(20);
        job.HasIndex(row => new { row.OrderedById, row.OrderedAt }); // one's own orders, the newest first
        job.Ignore(row => row.Actor);
    }
}

internal sealed class BulkItemsTable : IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkItem> item)
    {
        item.ToTable("bulk_items");
        item.HasKey(row => new { row.JobId, row.No });
        item.Property(row => row.State).HasConversion<string>().HasMaxLength(8);
        item.HasIndex(row => new { row.JobId, row.No }).HasFilter("state = 'Waiting'").HasDatabaseName("ix_bulk_items_waiting");
        item.HasOne<BulkJob>().WithMany().HasForeignKey(row => row.JobId).OnDelete(DeleteBehavior.Cascade);
    }
}
