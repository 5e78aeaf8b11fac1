using Microsoft.EntityFrameworkCore;
using RiskService.ControlTests;
using RiskService.Gifts;
using RiskService.Interests;
using RiskService.InternalAudit.Engagements;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using RiskService.InternalAudit.Universe;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using RiskService.Signals;
using RiskService.StaffCounts;
using ServiceDefaults.Data;
using ServiceDefaults.Measuring;
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
    public DbSet<StoredFile> Files => Set<StoredFile>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();
    public DbSet<ControlForm> ControlForms => Set<ControlForm>();
    public DbSet<FormSnapshot> FormSnapshots => Set<FormSnapshot>();
    public DbSet<Improvement> Improvements => Set<Improvement>();
    public DbSet<ImprovementNote> ImprovementNotes => Set<ImprovementNote>();

    public DbSet<AuditUnit> AuditUnits => Set<AuditUnit>();
    public DbSet<UnitScore> UnitScores => Set<UnitScore>();
    public DbSet<ScoringCriteria> ScoringCriteria => Set<ScoringCriteria>();
    public DbSet<AuditPlan> AuditPlans => Set<AuditPlan>();
    public DbSet<ApprovedAuditPlan> ApprovedAuditPlans => Set<ApprovedAuditPlan>();
    public DbSet<Engagement> Engagements => Set<Engagement>();
    public DbSet<WorkingPaper> WorkingPapers => Set<WorkingPaper>();
    public DbSet<AuditFinding> AuditFindings => Set<AuditFinding>();

    public DbSet<StaffCount> StaffCounts => Set<StaffCount>();
    public DbSet<Gift> Gifts => Set<Gift>();
    public DbSet<GiftFile> GiftFiles => Set<GiftFile>();
    public DbSet<GiftRule> GiftRules => Set<GiftRule>();
    public DbSet<GiftPolicy> Announcements => Set<GiftPolicy>();
    public DbSet<PolicyAcknowledgement> Acknowledgements => Set<PolicyAcknowledgement>();
    public DbSet<InterestDeclaration> InterestDeclarations => Set<InterestDeclaration>();
    public DbSet<InterestMatch> InterestMatches => Set<InterestMatch>();
    public DbSet<InterestHit> InterestHits => Set<InterestHit>();
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.AddMeasurementTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
    }
}
