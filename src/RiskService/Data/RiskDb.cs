using Microsoft.EntityFrameworkCore;
using RiskService.Gifts;
using RiskService.Interests;
using RiskService.StaffCounts;
using ServiceDefaults.Data;
using ServiceDefaults.PlanProjects;

namespace RiskService.Data;

/// <summary>The risk service's own database.</summary>
public sealed class RiskDb(DbContextOptions<RiskDb> options) : ServiceDb(options)
{
    public DbSet<PlanProject> PlanProjects => Set<PlanProject>();

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
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.AddFileTables();
    }
}
