using Microsoft.EntityFrameworkCore;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.Data;
using ServiceDefaults.Files;
using ServiceDefaults.PlanProjects;

namespace RiskService.Data;

/// <summary>The risk service's own database.</summary>
public sealed class RiskDb(DbContextOptions<RiskDb> options) : ServiceDb(options)
{
    public DbSet<RiskSettings> Settings => Set<RiskSettings>();
    public DbSet<RiskRegister> Registers => Set<RiskRegister>();
    public DbSet<Risk> Risks => Set<Risk>();
    public DbSet<RiskControl> Controls => Set<RiskControl>();
    public DbSet<RiskAssessment> Assessments => Set<RiskAssessment>();
    public DbSet<Mitigation> Mitigations => Set<Mitigation>();
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
    }
}
