using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;
using TrainingService.Attachments;
using TrainingService.Certificates;
using TrainingService.Courses;
using TrainingService.Door;
using TrainingService.Events;
using TrainingService.Expenses;
using TrainingService.Families;
using TrainingService.Honours;
using TrainingService.Learning;
using TrainingService.Learning.GoodDeeds;
using TrainingService.Learning.Surveys;
using TrainingService.People;
using TrainingService.Reports;

namespace TrainingService.Data;

/// <summary>The training service's own database.</summary>
public sealed class TrainingDb(DbContextOptions<TrainingDb> options) : ServiceDb(options)
{
    public DbSet<Course> Courses => Set<Course>();
    public DbSet<TrainingEvent> Events => Set<TrainingEvent>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<Attendance> Attendance => Set<Attendance>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<CourseTest> CourseTests => Set<CourseTest>();
    public DbSet<EventTest> EventTests => Set<EventTest>();
    public DbSet<TestAnswer> TestAnswers => Set<TestAnswer>();
    public DbSet<CourseSurvey> CourseSurveys => Set<CourseSurvey>();
    public DbSet<SurveyGiven> SurveysGiven => Set<SurveyGiven>();
    public DbSet<SurveyAnswers> SurveyAnswers => Set<SurveyAnswers>();
    public DbSet<FollowUpLetter> FollowUpLetters => Set<FollowUpLetter>();
    public DbSet<GoodDeed> GoodDeeds => Set<GoodDeed>();
    public DbSet<FamilyTemplate> FamilyTemplates => Set<FamilyTemplate>();
    public DbSet<FamilyForm> FamilyForms => Set<FamilyForm>();
    public DbSet<DoorLink> DoorLinks => Set<DoorLink>();
    public DbSet<WalkInEntry> WalkInEntries => Set<WalkInEntry>();
    public DbSet<Ceiling> Ceilings => Set<Ceiling>();
    public DbSet<ProjectBudget> ProjectBudgets => Set<ProjectBudget>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateNumber> CertificateNumbers => Set<CertificateNumber>();
    public DbSet<CertificateOrder> CertificateOrders => Set<CertificateOrder>();
    public DbSet<CertificateTerms> CertificateTerms => Set<CertificateTerms>();
    public DbSet<Signer> Signers => Set<Signer>();
    public DbSet<EventReport> EventReports => Set<EventReport>();
    public DbSet<EventPhoto> EventPhotos => Set<EventPhoto>();
    public DbSet<EventDocument> EventDocuments => Set<EventDocument>();
    public DbSet<AwardRound> AwardRounds => Set<AwardRound>();
    public DbSet<Nomination> Nominations => Set<Nomination>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.AddMeasurementTables();
        // As wide as in the first release: what a replica of that has prepared would fail once at a column of another type.
        modelBuilder.Entity<ToldMeasurement>().Property(told => told.Indicator).HasMaxLength(32);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddMailTables();
        modelBuilder.AddFileTables();
    }
}
