using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Results;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Signals;
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
    public DbSet<ControlCheck> ControlChecks => Set<ControlCheck>();
    public DbSet<ControlTest> ControlTests => Set<ControlTest>();
    public DbSet<Signal> Signals => Set<Signal>();
    public DbSet<SignalRules> SignalRules => Set<SignalRules>();
    public DbSet<ComplaintFact> ComplaintFacts => Set<ComplaintFact>();
    public DbSet<CorruptionFact> CorruptionFacts => Set<CorruptionFact>();
    public DbSet<TrainingFact> TrainingFacts => Set<TrainingFact>();
    public DbSet<MoneyFact> MoneyFacts => Set<MoneyFact>();
    public DbSet<Measurement> Measurements => Set<Measurement>();
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
