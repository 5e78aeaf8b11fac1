using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using TrainingService.Certificates;
using TrainingService.Courses;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.Honours;
using TrainingService.People;
using TrainingService.PlanProjects;
using TrainingService.Reports;

namespace TrainingService.Data;

/// <summary>The training service's own database.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options)
{
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingEvent> Events => Set<TrainingEvent>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Attendance> Attendance => Set<Attendance>();
    public DbSet<Ceiling> Ceilings => Set<Ceiling>();
    public DbSet<ProjectBudget> ProjectBudgets => Set<ProjectBudget>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateNumber> CertificateNumbers => Set<CertificateNumber>();
    public DbSet<CertificateOrder> CertificateOrders => Set<CertificateOrder>();
    public DbSet<CertificateTerms> CertificateTerms => Set<CertificateTerms>();
    public DbSet<Signer> Signers => Set<Signer>();
    public DbSet<EventReport> EventReports => Set<EventReport>();
    public DbSet<Measurement> Measurements => Set<Measurement>();
    public DbSet<AwardRound> AwardRounds => Set<AwardRound>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.HasPostgresExtension("pg_trgm");
    }
}
