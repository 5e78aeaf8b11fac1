using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrainingService.Attachments;
using TrainingService.Events;

namespace TrainingService.Data;

internal sealed class EventDocumentsTable : IEntityTypeConfiguration<EventDocument>
{
    public void Configure(EntityTypeBuilder<EventDocument> document)
    {
        document.ToTable("event_documents");
        document.Property(row => row.Id).ValueGeneratedNever();
        document.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        document.Property(row => row.Title).HasMaxLength(EventDocument.LongestTitle);
        document.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}
