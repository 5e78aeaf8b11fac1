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
        enrolment.HasOne<TrainingEvent>().WithMany().HasForeignKey(row => row.EventId).OnDelete(DeleteBehavior.Restrict);
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
