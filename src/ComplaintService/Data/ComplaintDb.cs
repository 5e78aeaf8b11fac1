using ComplaintService.Bulk;
using ComplaintService.Clock;
using ComplaintService.Colleagues;
using ComplaintService.Complaints;
using ComplaintService.Contacts;
using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Retention;
using ComplaintService.Intake;
using ComplaintService.Measures;
using ComplaintService.Notices;
using ComplaintService.Settings;
using ComplaintService.Tracking;
using ComplaintService.UsualAnswers;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Data;
using ServiceDefaults.Measuring;
using ServiceDefaults.PlanProjects;

namespace ComplaintService.Data;

/// <summary>The complaint service's own database.</summary>
public sealed class ComplaintDb(DbContextOptions<ComplaintDb> options) : ServiceDb(options)
{
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<ComplaintUpdate> Updates => Set<ComplaintUpdate>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<ComplaintContact> Contacts => Set<ComplaintContact>();
    public DbSet<Follow> Follows => Set<Follow>();
    public DbSet<PromiseNotice> Notices => Set<PromiseNotice>();
    public DbSet<SetAside> SetAside => Set<SetAside>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<EscalationRule> EscalationRules => Set<EscalationRule>();
    public DbSet<StandstillRule> StandstillRules => Set<StandstillRule>();
    public DbSet<MissedGuess> MissedGuesses => Set<MissedGuess>();
    public DbSet<NoticeAddress> NoticeAddresses => Set<NoticeAddress>();
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();
    public DbSet<BulkJob> BulkJobs => Set<BulkJob>();
    public DbSet<BulkItem> BulkItems => Set<BulkItem>();
    public DbSet<UsualAnswer> UsualAnswers => Set<UsualAnswer>();
    public DbSet<Colleague> Colleagues => Set<Colleague>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<DaysRule> DaysRules => Set<DaysRule>();
    public DbSet<Village> Villages => Set<Village>();
    public DbSet<SettingsVersion> SettingsVersions => Set<SettingsVersion>();
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();
    public DbSet<CaseRetentionRule> CaseRetentionRules => Set<CaseRetentionRule>();
    public DbSet<ComplaintTally> Tallies => Set<ComplaintTally>();
    public DbSet<OpenChannel> OpenChannels => Set<OpenChannel>();
    public DbSet<ToldPeriod> ToldPeriods => Set<ToldPeriod>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.AddPlanProjectTables();
        modelBuilder.AddMeasurementTables();
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
        modelBuilder.AddMailTables();
    }
}
