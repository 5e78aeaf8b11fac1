using ComplaintService.Clock;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Values;

namespace ComplaintService.Data;

internal sealed class ComplaintsTable : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ToTable("complaints");
        complaint.Property(row => row.Id).ValueGeneratedNever();
        complaint.Property(row => row.Number).UseIdentityAlwaysColumn();
        complaint.HasIndex(row => row.Number).IsUnique();
        complaint.Property(row => row.TrackingCode).HasMaxLength(SpokenCode.Length);
        complaint.HasIndex(row => row.TrackingCode).IsUnique();
        complaint.Property(row => row.Category).HasMaxLength(32);
        complaint.Property(row => row.Subject).HasMaxLength(Complaint.LongestSubject);
        complaint.Property(row => row.Details).HasMaxLength(Complaint.LongestDetails);
        complaint.Property(row => row.PublicTitle).HasMaxLength(Complaint.LongestSubject);
        complaint.Property(row => row.Village).HasMaxLength(8);
        complaint.Property(row => row.ProjectCode).HasMaxLength(16);
        complaint.Property(row => row.Document).HasMaxLength(Complaint.LongestDocument);
        complaint.Property(row => row.RiskCode).HasMaxLength(32);
        complaint.Property(row => row.Division).HasMaxLength(16);
        complaint.Property(row => row.Channel).HasConversion<string>().HasMaxLength(16);
        complaint.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        complaint.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(16);
        complaint.Property(row => row.RootCause).HasConversion<string>().HasMaxLength(20);
        complaint.Property(row => row.Finding).HasConversion<string>().HasMaxLength(16);
        complaint.Property(row => row.FindingReason).HasMaxLength(Complaint.LongestReason);
        complaint.Property(row => row.RowVersion).IsRowVersion();
        complaint.HasIndex(row => new { row.DueOn, row.Id }, "ix_complaints_due").HasDatabaseName("ix_complaints_due"); // two indexes over the same columns need names in the model
        complaint.HasIndex(row => new { row.Division, row.DueOn, row.Id }, "ix_complaints_division").HasDatabaseName("ix_complaints_division");
        complaint.HasIndex(row => new { row.DueOn, row.Id }, "ix_complaints_open").HasFilter("answered_at is null").HasDatabaseName("ix_complaints_open");
        complaint.HasIndex(row => new { row.DueOn, row.Id }, "ix_complaints_urgent").HasFilter("is_urgent and answered_at is null").HasDatabaseName("ix_complaints_urgent"); // always few: they are read before the others
        complaint.HasIndex(row => new { row.Division, row.DueOn, row.Id }, "ix_complaints_open_division").HasFilter("answered_at is null").HasDatabaseName("ix_complaints_open_division");
        // Statistics read nothing but this index: it holds whatever is counted, and the months follow one another in it.
        complaint.HasIndex(row => new { row.FiscalYear, row.ReceivedAt }).HasDatabaseName("ix_complaints_statistics").IncludeProperties(row => new
        {
            row.Category,
            row.Division,
            row.Village,
            row.Channel,
            row.Status,
            row.FirstAnsweredAt,
            row.AnsweredAt,
            row.ClosedAt,
            row.FirstDueOn,
            row.FirstPromiseKept,
            row.DueOn,
            row.Outcome,
            row.MergedIntoId,
            row.Score,
            row.Reopenings,
        });
        complaint.HasIndex(row => new { row.FiscalYear, row.Finding }).HasFilter("finding is not null").HasDatabaseName("ix_complaints_findings");
        complaint.HasIndex(row => new { row.ProjectCode, row.DueOn, row.Id }).HasFilter("project_code is not null").HasDatabaseName("ix_complaints_project"); // what belongs to a project of the plan
        complaint.HasIndex(row => new { row.FiscalYear, row.ChangedAt }); // whether anything of a year changed
        complaint.HasIndex(row => row.ClosedAt, "ix_complaints_retention").HasFilter("has_contact and closed_at is not null").HasDatabaseName("ix_complaints_retention");
        complaint.HasIndex(row => new { row.Category, row.Village, row.ReceivedAt }).HasFilter("answered_at is null").HasDatabaseName("ix_complaints_similar");
        complaint.HasIndex(row => row.ReceivedAt).HasFilter("public_title is not null").HasDatabaseName("ix_complaints_public"); // what Open311 lists
        complaint.HasIndex(row => new { row.Status, row.DueOn, row.Id }).HasFilter("answered_at is null").HasDatabaseName("ix_complaints_open_status");
        complaint.HasIndex(row => new { row.Officer, row.DueOn, row.Id }).HasFilter("answered_at is null and officer is not null").HasDatabaseName("ix_complaints_open_officer");
        complaint.HasIndex(row => new { row.DueOn, row.Id }, "ix_complaints_replied").HasFilter("replied_at is not null").HasDatabaseName("ix_complaints_replied").IncludeProperties(row => row.Division);
        complaint.HasIndex(row => row.AwaitedUntil).HasFilter("awaited_until is not null").HasDatabaseName("ix_complaints_awaited");
        complaint.HasIndex(row => row.AnsweredAt).HasFilter("answered_at is not null and closed_at is null").HasDatabaseName("ix_complaints_to_close");
        // Causes are counted from this index alone, the newest first.
        complaint.HasIndex(row => row.ClosedAt, "ix_complaints_causes").HasFilter("root_cause is not null").HasDatabaseName("ix_complaints_causes")
            .IncludeProperties(row => new { row.RootCause, row.Category, row.Village, row.Division });
        complaint.HasIndex(row => row.ClosedAt, "ix_complaints_preventions").HasFilter("prevention is not null").HasDatabaseName("ix_complaints_preventions");
        complaint.HasIndex(row => new { row.Subject, row.Details }).HasMethod("gin").HasOperators("gin_trgm_ops", "gin_trgm_ops").HasDatabaseName("ix_complaints_words");
        complaint.HasOne<Complaint>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasMany(row => row.Updates).WithOne().HasForeignKey(update => update.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        complaint.HasOne<ComplaintContact>().WithOne().HasForeignKey<ComplaintContact>(contact => contact.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UpdatesTable : IEntityTypeConfiguration<ComplaintUpdate>
{
    public void Configure(EntityTypeBuilder<ComplaintUpdate> update)
    {
        update.ToTable("complaint_updates");
        update.HasKey(row => new { row.ComplaintId, row.No });
        update.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        update.Property(row => row.Text).HasMaxLength(ComplaintUpdate.LongestText);
        update.Property(row => row.Division).HasMaxLength(16);
    }
}

internal sealed class AttachmentsTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("complaint_attachments");
        attachment.HasKey(row => new { row.ComplaintId, row.FileId });
        attachment.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne(row => row.Thumbnail).WithMany().HasForeignKey(row => row.ThumbnailId).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne<Complaint>().WithMany(complaint => complaint.Attachments).HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContactsTable : IEntityTypeConfiguration<ComplaintContact>
{
    public void Configure(EntityTypeBuilder<ComplaintContact> contact)
    {
        contact.ToTable("complaint_contacts");
        contact.HasKey(row => row.ComplaintId);
    }
}

internal sealed class NoticesTable : IEntityTypeConfiguration<PromiseNotice>
{
    public void Configure(EntityTypeBuilder<PromiseNotice> notice)
    {
        notice.ToTable("complaint_notices");
        notice.Property(row => row.Id).ValueGeneratedNever();
        notice.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        notice.Property(row => row.Division).HasMaxLength(16);
        notice.HasIndex(row => new { row.ComplaintId, row.Kind, row.DueOn }).IsUnique(); // once for each promise, whoever finds it
        notice.Property(row => row.DivisionNow).HasMaxLength(16);
        // Lists and counts walk these, and look at complaints for the rows of one page only.
        notice.HasIndex(row => new { row.At, row.Id }, "ix_complaint_notices_at").HasDatabaseName("ix_complaint_notices_at");
        notice.HasIndex(row => new { row.Kind, row.At, row.Id });
        notice.HasIndex(row => new { row.DivisionNow, row.At, row.Id });
        notice.HasIndex(row => new { row.At, row.Id }, "ix_complaint_notices_unsettled").HasFilter("not is_settled").HasDatabaseName("ix_complaint_notices_unsettled").IncludeProperties(row => new { row.Kind, row.DivisionNow });
        notice.HasOne<Complaint>().WithMany().HasForeignKey(row => row.ComplaintId).OnDelete(DeleteBehavior.Restrict);
    }
}
