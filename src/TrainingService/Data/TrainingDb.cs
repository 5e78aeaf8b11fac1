using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using ServiceDefaults.PlanProjects;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.People;

namespace TrainingService.Data;

/// <summary>The training service's own database.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options)
{
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingEvent> Events => Set<TrainingEvent>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Attendance> Attendance => Set<Attendance>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<Ceiling> Ceilings => Set<Ceiling>();
    public DbSet<ProjectBudget> ProjectBudgets => Set<ProjectBudget>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddMailTables();
    }
}
