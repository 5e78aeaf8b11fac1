using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using TrainingService.Courses;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.People;
using TrainingService.PlanProjects;

namespace TrainingService.Data;

/// <summary>The training service's own database.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options)
{
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingEvent> Events => Set<TrainingEvent>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Attendance> Attendance => Set<Attendance>();
    public DbSet<DoorLink> DoorLinks => Set<DoorLink>();
    public DbSet<WalkInEntry> WalkInEntries => Set<WalkInEntry>();
    public DbSet<Ceiling> Ceilings => Set<Ceiling>();
    public DbSet<ProjectBudget> ProjectBudgets => Set<ProjectBudget>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
    }
}
