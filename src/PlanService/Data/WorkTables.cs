using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Indicators;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Reports;
using PlanService.Spending;

namespace PlanService.Data;

internal sealed class PlanDecisionsTable : IEntityTypeConfiguration<PlanDecision>
{
    public void Configure(EntityTypeBuilder<PlanDecision> decision)
    {
        decision.ToTable("plan_decisions");
        decision.Property(row => row.Id).ValueGeneratedNever();
        decision.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        decision.HasIndex(row => new { row.PlanId, row.At });
    }
}

internal sealed class ProjectYearsTable : IEntityTypeConfiguration<ProjectYear>
{
    public void Configure(EntityTypeBuilder<ProjectYear> year)
    {
        year.ToTable("project_years");
        year.Property(row => row.Code).HasMaxLength(16);
        year.HasIndex(row => new { row.SeriesId, row.FiscalYear, row.Code }).IsUnique();
        year.Property(row => row.Declared).HasConversion<string>().HasMaxLength(16);
        year.Property(row => row.Obstacle).HasConversion<string>().HasMaxLength(16);
        year.Property(row => row.RowVersion).IsRowVersion();
        year.HasOne<Plan>().WithMany(plan => plan.Years).HasForeignKey(row => row.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepProgressTable : IEntityTypeConfiguration<StepProgress>
{
    public void Configure(EntityTypeBuilder<StepProgress> step)
    {
        step.ToTable("step_progress");
        step.HasKey(row => new { row.ProjectYearId, row.No });
        step.HasIndex(row => row.DueOn).HasFilter("done_on is null"); // what is late or due soon
        step.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationsTable : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publications");
        publication.Ignore(row => row.Subject);
        publication.Property(row => row.Channel).HasMaxLength(32);
        publication.HasIndex(row => new { row.ProjectYearId, row.PublishedOn });
        publication.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TargetsReachedTable : IEntityTypeConfiguration<TargetReached>
{
    public void Configure(EntityTypeBuilder<TargetReached> target)
    {
        target.ToTable("targets_reached");
        target.HasKey(row => new { row.ProjectYearId, row.No });
        target.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvidenceTable : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("evidence");
        evidence.Property(row => row.Subject).HasMaxLength(64);
        evidence.Ignore(row => row.Address);
        evidence.Property(row => row.Title).HasMaxLength(200);
        evidence.Property(row => row.Url).HasMaxLength(2000);
        evidence.HasIndex(row => new { row.ProjectYearId, row.Subject });
        evidence.HasIndex(row => row.FileId);
        evidence.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SpendingTable : IEntityTypeConfiguration<SpendingEntry>
{
    public void Configure(EntityTypeBuilder<SpendingEntry> entry)
    {
        entry.ToTable("spending");
        entry.Property(row => row.Document).HasMaxLength(SpendingEntry.LongestDocument);
        entry.Property(row => row.DocumentKey).HasMaxLength(SpendingEntry.LongestDocument);
        entry.HasIndex(row => new { row.ProjectYearId, row.PaidOn, row.Id });
        entry.HasIndex(row => new { row.ProjectYearId, row.DocumentKey });
        entry.HasIndex(row => row.ReversesId).IsUnique();
        entry.HasOne<SpendingEntry>().WithMany().HasForeignKey(row => row.ReversesId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReservationsTable : IEntityTypeConfiguration<Reservation>
{
    public void Configure(EntityTypeBuilder<Reservation> reservation)
    {
        reservation.ToTable("reservations");
        reservation.Property(row => row.Id).ValueGeneratedNever();
        reservation.Property(row => row.Title).HasMaxLength(Reservation.LongestTitle);
        reservation.HasIndex(row => row.ProjectYearId);
        reservation.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorDaysTable : IEntityTypeConfiguration<IndicatorDay>
{
    public void Configure(EntityTypeBuilder<IndicatorDay> day)
    {
        day.ToTable("indicator_days");
        day.HasKey(row => new { row.ProjectYearId, row.Indicator, row.Day });
        day.Property(row => row.Indicator).HasMaxLength(50);
        day.Property(row => row.Value).HasPrecision(18, 4);
    }
}

internal sealed class MeasurementsTable : IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<Measurement> measurement)
    {
        measurement.ToTable("measurements");
        measurement.Property(row => row.Indicator).HasMaxLength(32);
        measurement.Property(row => row.Source).HasMaxLength(32);
        measurement.Property(row => row.Value).HasPrecision(18, 4);
        measurement.Property(row => row.Measure).HasMaxLength(64);
        measurement.Property(row => row.MeasureOf).HasMaxLength(200);
        measurement.Property(row => row.SetAside).HasConversion<string>().HasMaxLength(16);
        measurement.HasIndex(row => new { row.ProjectYearId, row.Indicator, row.MeasuredAt });
        measurement.HasIndex(row => new { row.ProjectYearId, row.Indicator, row.IsLatest }).IsUnique().HasFilter("is_latest").HasDatabaseName("ix_measurements_latest");
        measurement.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BaselinesTable : IEntityTypeConfiguration<Baseline>
{
    public void Configure(EntityTypeBuilder<Baseline> baseline)
    {
        baseline.ToTable("baselines");
        baseline.HasKey(row => new { row.SeriesId, row.Code, row.Indicator });
        baseline.Property(row => row.Code).HasMaxLength(16);
        baseline.Property(row => row.Indicator).HasMaxLength(32);
        baseline.Property(row => row.Value).HasPrecision(18, 4);
    }
}

internal sealed class SubmittedReportsTable : IEntityTypeConfiguration<SubmittedReport>
{
    public void Configure(EntityTypeBuilder<SubmittedReport> report)
    {
        report.ToTable("submitted_reports");
        report.Property(row => row.Round).HasMaxLength(8);
        report.Property(row => row.Content).HasColumnType("jsonb");
        report.HasIndex(row => new { row.SeriesId, row.FiscalYear, row.Round, row.Version }).IsUnique();
    }
}
