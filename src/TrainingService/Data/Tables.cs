using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ServiceDefaults.Data;
using ServiceDefaults.Values;
using TrainingService.Events;
using TrainingService.Expenses;

namespace TrainingService.Data;

internal sealed class EventsTable : IEntityTypeConfiguration<TrainingEvent>
{
    public void Configure(EntityTypeBuilder<TrainingEvent> one)
    {
        one.ToTable("training_events");
        one.Property(row => row.Id).ValueGeneratedNever();
        one.Property(row => row.Course).HasMaxLength(32);
        one.Property(row => row.ProjectCode).HasMaxLength(16);
        one.Property(row => row.Division).HasMaxLength(16);
        one.Property(row => row.Title).HasMaxLength(TrainingEvent.LongestTitle);
        one.Property(row => row.Venue).HasMaxLength(TrainingEvent.LongestVenue);
        one.Property(row => row.Premises).HasConversion<string>().HasMaxLength(8);
        one.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        one.Property(row => row.MoneyCode).HasMaxLength(40);
        one.Property(row => row.PublicLink).HasMaxLength(SpokenCode.Length);
        one.HasIndex(row => row.PublicLink).IsUnique().HasFilter("public_link is not null");
        one.Property(row => row.CancelledFor).HasMaxLength(TrainingEvent.LongestReason);
        one.Property(row => row.Sessions).AsJson();
        one.Property(row => row.Speakers).AsJson();
        one.Property(row => row.TargetGroups).AsJson();
        one.Property(row => row.Lines).AsJson();
        one.Property(row => row.Spending).AsJson();
        one.Property(row => row.RowVersion).IsRowVersion();
        one.Ignore(row => row.People).Ignore(row => row.Link);
        one.HasIndex(row => new { row.FiscalYear, row.StartsAt, row.Id }).IsDescending(false, true, true);
        one.HasIndex(row => new { row.Division, row.FiscalYear, row.StartsAt, row.Id }).IsDescending(false, false, true, true);
        one.HasIndex(row => new { row.Course, row.StartsAt });
        one.HasIndex(row => new { row.EndsAt, row.Id }).HasFilter("status = 'Open'").HasDatabaseName("ix_training_events_coming");
        one.HasIndex(row => row.SpeakerKeys).HasMethod("gin").HasDatabaseName("ix_training_events_speakers");
        one.HasIndex(row => row.Title).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_training_events_words");
        one.HasOne<Courses.Course>().WithMany().HasForeignKey(row => row.Course).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CeilingsTable : IEntityTypeConfiguration<Ceiling>
{
    /// <summary>From the first year of the plan on. Whoever finds another one in the regulation adds a row; nothing here is a constant of the code.</summary>
    private static readonly (int No, ExpenseKind Kind, Premises? Premises, SpeakerType? Speaker, decimal Most)[] Usual =
    [
        (1, ExpenseKind.Snack, Premises.State, null, 35), (2, ExpenseKind.Snack, Premises.Private, null, 50),
        (3, ExpenseKind.Speaker, null, SpeakerType.StateOfficer, 600), (4, ExpenseKind.Speaker, null, SpeakerType.Other, 1200), (5, ExpenseKind.Bag, null, null, 300),
    ];

    public void Configure(EntityTypeBuilder<Ceiling> ceiling)
    {
        ceiling.ToTable("ceilings");
        ceiling.Property(row => row.Id).ValueGeneratedNever();
        ceiling.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        ceiling.Property(row => row.Premises).HasConversion<string>().HasMaxLength(8);
        ceiling.Property(row => row.Speaker).HasConversion<string>().HasMaxLength(16);
        ceiling.Property(row => row.LegalBasis).HasMaxLength(Ceiling.LongestBasis);
        ceiling.HasIndex(row => new { row.Kind, row.Premises, row.Speaker, row.From }).IsUnique().AreNullsDistinct(false);
        ceiling.HasData(Usual.Select(row => new Ceiling
        {
            Id = new(row.No, 0, 0, new byte[8]),
            Kind = row.Kind,
            Premises = row.Premises,
            Speaker = row.Speaker,
            Most = row.Most,
            From = new(2022, 10, 1),
            LegalBasis = "ระเบียบกระทรวงมหาดไทยว่าด้วยค่าใช้จ่ายในการฝึกอบรมของเจ้าหน้าที่ท้องถิ่น (ตรวจสอบกับฉบับที่ใช้อยู่ก่อนอ้างอิง)",
        }));
    }
}

internal sealed class ProjectBudgetsTable : IEntityTypeConfiguration<ProjectBudget>
{
    public void Configure(EntityTypeBuilder<ProjectBudget> budget)
    {
        budget.ToTable("project_budgets");
        budget.HasKey(row => new { row.ProjectCode, row.FiscalYear });
        budget.Property(row => row.ProjectCode).HasMaxLength(16);
        budget.Property<uint>("RowVersion").IsRowVersion();
    }
}
