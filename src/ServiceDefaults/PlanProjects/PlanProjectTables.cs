using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;

namespace ServiceDefaults.PlanProjects;

/// <summary>The copy of the plan's projects, of the same shape in each service that keeps one.</summary>
public static class PlanProjectTables
{
    public static void AddPlanProjectTables(this ModelBuilder model) => model.Entity<PlanProject>(project =>
    {
        project.ToTable("plan_projects");
        project.HasKey(row => new { row.SeriesId, row.Code });
        project.Property(row => row.Code).HasMaxLength(16);
        project.Property(row => row.Budgets).AsJson();
        project.Property(row => row.Indicators).AsJson().HasDefaultValueSql("'[]'");
    });
}
