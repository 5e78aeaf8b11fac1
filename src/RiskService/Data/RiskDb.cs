using Microsoft.EntityFrameworkCore;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Data;
using ServiceDefaults.PlanProjects;

namespace RiskService.Data;

/// <summary>The risk service's own database.</summary>
public sealed class RiskDb(DbContextOptions<RiskDb> options) : ServiceDb(options)
{
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();
    public DbSet<ControlForm> ControlForms => Set<ControlForm>();
    public DbSet<FormSnapshot> FormSnapshots => Set<FormSnapshot>();
    public DbSet<Improvement> Improvements => Set<Improvement>();
    public DbSet<ImprovementNote> ImprovementNotes => Set<ImprovementNote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
    }
}
