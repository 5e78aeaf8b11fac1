using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Findings;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.Data;

namespace PlanService.Data;

/// <summary>Sorts Thai as a reader expects; the database's own order is by bytes.</summary>
internal static class Collation
{
    public const string Thai = "th-x-icu";
}

internal sealed class PlansTable : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.Property(row => row.Title).UseCollation(Collation.Thai);
        plan.Property(row => row.Organization).UseCollation(Collation.Thai);
        plan.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        plan.Property(row => row.Amendment).HasConversion<string>().HasMaxLength(16);
        plan.Ignore(row => row.Submission);
        plan.Property(row => row.Papers).AsJson();
        plan.Property(row => row.Dimensions).AsJson();
        plan.Property(row => row.WrittenTotals).AsJson();
        plan.Property(row => row.RowVersion).IsRowVersion();
        plan.HasIndex(row => row.ImportedAt);
        plan.HasOne(row => row.Original).WithOne().HasForeignKey<PlanOriginal>(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(row => row.Projects).WithOne().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(row => row.Sheets).WithOne().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(row => row.Decisions).WithOne().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(row => new { row.SeriesId, row.Version }).IsUnique();
        plan.HasMany(row => row.Findings).WithOne().HasForeignKey(row => row.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OriginalsTable : IEntityTypeConfiguration<PlanOriginal>
{
    public void Configure(EntityTypeBuilder<PlanOriginal> original)
    {
        original.HasKey(row => row.PlanId);
        original.Property(row => row.Sha256).HasMaxLength(64);
    }
}

internal sealed class ProjectsTable : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.HasIndex(row => new { row.PlanId, row.Code }).IsUnique();
        project.HasIndex(row => new { row.PlanId, row.Position });
        project.HasIndex(row => row.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops").HasDatabaseName("ix_projects_search");
        project.HasIndex(row => row.Divisions).HasMethod("gin");
        project.Property(row => row.Code).HasMaxLength(16);
        project.Property(row => row.Name).UseCollation(Collation.Thai);
        project.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        project.Property(row => row.Matrix).AsJson();
        project.Property(row => row.TargetGroups).AsJson();
        project.Property(row => row.Steps).AsJson();
        project.Property(row => row.StepCount).HasComputedColumnSql("jsonb_array_length(steps)", stored: true);
        project.Property(row => row.BudgetLines).AsJson();
        project.Property(row => row.Responsible).AsJson();
        project.Property(row => row.RowVersion).IsRowVersion();
        // Whoever wants to see what was taken out asks for it: no sum and no list of things to do forgets to leave it out.
        project.HasQueryFilter(row => row.WithdrawnAt == null);
        project.Ignore(row => row.Total).Ignore(row => row.Outputs).Ignore(row => row.Outcomes);
        project.HasMany(row => row.Budgets).WithOne().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        project.HasMany(row => row.Indicators).WithOne().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BudgetsTable : IEntityTypeConfiguration<ProjectBudget>
{
    public void Configure(EntityTypeBuilder<ProjectBudget> budget)
    {
        budget.ToTable("project_budgets");
        budget.HasKey(row => new { row.ProjectId, row.FiscalYear });
    }
}

internal sealed class IndicatorsTable : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> indicator)
    {
        indicator.ToTable("indicators");
        indicator.HasKey(row => new { row.ProjectId, row.Code });
        indicator.Property(row => row.Code).HasMaxLength(32);
        indicator.Property(row => row.Comparator).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class SheetsTable : IEntityTypeConfiguration<PlanSheet>
{
    public void Configure(EntityTypeBuilder<PlanSheet> sheet)
    {
        sheet.HasIndex(row => new { row.PlanId, row.Position }).IsUnique();
        sheet.HasIndex(row => new { row.PlanId, row.ProjectCode });
        sheet.Property(row => row.ProjectCode).HasMaxLength(16);
        sheet.Property(row => row.Content).AsJson();
    }
}

internal sealed class FindingsTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
        finding.HasIndex(row => new { row.PlanId, row.ProjectCode });
        finding.Property(row => row.Severity).HasConversion<string>().HasMaxLength(16);
        finding.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        finding.Property(row => row.Category).HasMaxLength(64);
        finding.Property(row => row.Code).HasMaxLength(64);
        finding.Property(row => row.ProjectCode).HasMaxLength(16);
        finding.Property(row => row.RowVersion).IsRowVersion();
        finding.Property(row => row.Reason).HasMaxLength(Finding.LongestReason);
    }
}
