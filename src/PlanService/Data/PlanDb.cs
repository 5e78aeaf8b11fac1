using Microsoft.EntityFrameworkCore;
using PlanService.Findings;
using PlanService.Indicators;
using PlanService.Ita;
using PlanService.Plans;
using PlanService.Progress;
using PlanService.Projects;
using PlanService.Reports;
using PlanService.Signals;
using PlanService.Sources;
using PlanService.Spending;
using PlanService.Surveys;
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
    public DbSet<PlanDecision> Decisions => Set<PlanDecision>();
    public DbSet<ProjectYear> ProjectYears => Set<ProjectYear>();
    public DbSet<StepProgress> Steps => Set<StepProgress>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<TargetReached> TargetsReached => Set<TargetReached>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<SpendingEntry> Spending => Set<SpendingEntry>();
    public DbSet<Reservation> Reservations => Set<Reservation>();
    public DbSet<Measurement> Measurements => Set<Measurement>();
    public DbSet<Baseline> Baselines => Set<Baseline>();
    public DbSet<ProjectComplaint> ProjectComplaints => Set<ProjectComplaint>();
    public DbSet<NotFixedAnswer> NotFixedAnswers => Set<NotFixedAnswer>();
    public DbSet<ProjectRisk> ProjectRisks => Set<ProjectRisk>();
    public DbSet<HeldTraining> HeldTrainings => Set<HeldTraining>();
    public DbSet<MeasureMap> MeasureMaps => Set<MeasureMap>();
    public DbSet<MapLine> MapLines => Set<MapLine>();
    public DbSet<ItaScore> ItaScores => Set<ItaScore>();
    public DbSet<CorruptionFigure> CorruptionFigures => Set<CorruptionFigure>();
    public DbSet<YearRebuild> YearRebuilds => Set<YearRebuild>();
    public DbSet<Survey> Surveys => Set<Survey>();
    public DbSet<SubmittedReport> SubmittedReports => Set<SubmittedReport>();
    public DbSet<ItaItem> ItaItems => Set<ItaItem>();
    public DbSet<ItaCheck> ItaChecks => Set<ItaCheck>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddFileTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
    }
}
