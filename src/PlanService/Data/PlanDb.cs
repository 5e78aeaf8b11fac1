using Microsoft.EntityFrameworkCore;
using PlanService.Findings;
using PlanService.Plans;
using PlanService.Projects;
using ServiceDefaults.Data;

namespace PlanService.Data;

/// <summary>The plan service's own database.</summary>
public sealed class PlanDb(DbContextOptions<PlanDb> options) : ServiceDb(options)
{
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanOriginal> Originals => Set<PlanOriginal>();
    public DbSet<Project> Projects => Set<Project>();
    public DbSet<PlanSheet> Sheets => Set<PlanSheet>();
    public DbSet<Finding> Findings => Set<Finding>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
    }
}
