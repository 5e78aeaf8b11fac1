using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using ServiceDefaults.PlanProjects;

namespace RiskService.Data;

/// <summary>The risk service's own database.</summary>
public sealed class RiskDb(DbContextOptions<RiskDb> options) : ServiceDb(options)
{
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
    }
}
