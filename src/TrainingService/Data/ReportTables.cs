using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingService.Events;
using TrainingService.Reports;

namespace TrainingService.Data;

internal sealed class EventReportsTable : IEntityTypeConfiguration<EventReport>
{
    public void Configure(EntityTypeBuilder<EventReport> report)
    {
        report.ToTable("event_reports");
        report.HasKey(row => row.EventId);
        report.Property(row => row.EventId).ValueGeneratedNever();
        report.Property(row => row.Lessons).HasMaxLength(EventReport.LongestText);
        report.Property(row => row.NextSteps).HasMaxLength(EventReport.LongestText);
        report.Property(row => row.RowVersion).IsRowVersion();
        report.HasOne<TrainingEvent>().WithOne().HasForeignKey<EventReport>(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EventPhotosTable : IEntityTypeConfiguration<EventPhoto>
{
    public void Configure(EntityTypeBuilder<EventPhoto> photo)
    {
        photo.ToTable("event_photos");
        photo.Property(row => row.Id).ValueGeneratedNever();
        photo.Property(row => row.Caption).HasMaxLength(EventPhoto.LongestCaption);
        photo.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        photo.HasOne(row => row.Thumbnail).WithMany().HasForeignKey(row => row.ThumbnailId).OnDelete(DeleteBehavior.Restrict);
        photo.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
