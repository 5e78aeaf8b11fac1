using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Values;
using TrainingService.Events;
using TrainingService.People;

namespace TrainingService.Data;

internal sealed class EnrolmentsTable : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.ToTable("enrolments");
        enrolment.Property(row => row.Id).ValueGeneratedNever();
        enrolment.Property(row => row.Name).HasMaxLength(Enrolment.LongestName);
        enrolment.Property(row => row.NameKey).HasMaxLength(Enrolment.LongestName);
        enrolment.Property(row => row.Group).HasMaxLength(Enrolment.LongestGroup);
        enrolment.Property(row => row.Place).HasMaxLength(Enrolment.LongestPlace);
        enrolment.Property(row => row.Phone).HasMaxLength(Enrolment.LongestContact);
        enrolment.Property(row => row.Email).HasMaxLength(Enrolment.LongestContact);
        enrolment.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        enrolment.Property(row => row.Source).HasConversion<string>().HasMaxLength(16);
        enrolment.Property(row => row.Code).HasMaxLength(SpokenCode.Length);
        enrolment.Property(row => row.RowVersion).IsRowVersion();
        enrolment.Ignore(row => row.IsGroup);
        enrolment.HasIndex(row => row.Code).IsUnique();
        enrolment.HasIndex(row => new { row.EventId, row.No }).IsUnique();
        enrolment.HasIndex(row => new { row.EventId, row.NameKey });
        enrolment.HasIndex(row => row.NameKey).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_enrolments_words");
        enrolment.HasIndex(row => row.EventId).HasFilter("phone is not null or email is not null").HasDatabaseName("ix_enrolments_contacts");
        enrolment.HasIndex(row => row.StaffId).HasFilter("staff_id is not null");
        enrolment.Property(row => row.CancelledFor).HasMaxLength(TrainingEvent.LongestReason);
        enrolment.HasOne<StaffMember>().WithMany().HasForeignKey(row => row.StaffId).OnDelete(DeleteBehavior.Restrict);
        enrolment.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StaffTable : IEntityTypeConfiguration<StaffMember>
{
    /// <summary>Sorts Thai as a reader expects; the database's own order is by bytes.</summary>
    private const string Thai = "th-x-icu";

    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("staff");
        staff.Property(row => row.Id).ValueGeneratedNever();
        staff.Property(row => row.Name).HasMaxLength(Enrolment.LongestName);
        staff.Property(row => row.NameKey).HasMaxLength(Enrolment.LongestName).UseCollation(Thai);
        staff.Property(row => row.Position).HasMaxLength(StaffMember.LongestPosition);
        staff.Property(row => row.Division).HasMaxLength(16);
        staff.Property(row => row.Phone).HasMaxLength(Enrolment.LongestContact);
        staff.Property(row => row.Email).HasMaxLength(Enrolment.LongestContact);
        staff.Property(row => row.RowVersion).IsRowVersion();
        staff.Ignore(row => row.Place);
        staff.HasIndex(row => new { row.Division, row.NameKey });
    }
}

internal sealed class AttendanceTable : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> attendance)
    {
        attendance.ToTable("attendance");
        attendance.HasKey(row => new { row.EnrolmentId, row.Session });
        attendance.Property(row => row.Means).HasConversion<string>().HasMaxLength(8);
        attendance.HasIndex(row => new { row.EventId, row.Session });
        attendance.HasOne<Enrolment>().WithMany().HasForeignKey(row => row.EnrolmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
