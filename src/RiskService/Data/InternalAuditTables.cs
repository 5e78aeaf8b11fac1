using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.InternalAudit.Engagements;
using RiskService.InternalAudit.Findings;
using RiskService.InternalAudit.Plans;
using RiskService.InternalAudit.Universe;
using ServiceDefaults.Data;

namespace RiskService.Data;

internal sealed class AuditUnitsTable : IEntityTypeConfiguration<AuditUnit>
{
    public void Configure(EntityTypeBuilder<AuditUnit> unit)
    {
        unit.ToTable("audit_units");
        unit.Property(row => row.Id).ValueGeneratedNever();
        unit.Property(row => row.Division).HasMaxLength(16);
        unit.Property(row => row.Process).HasMaxLength(AuditUnit.LongestProcess);
        unit.Property(row => row.Note).HasMaxLength(AuditUnit.LongestNote);
        unit.Property(row => row.RowVersion).IsRowVersion();
        unit.HasIndex(row => new { row.Division, row.Id }).HasFilter("retired_at is null");
    }
}

internal sealed class UnitScoresTable : IEntityTypeConfiguration<UnitScore>
{
    public void Configure(EntityTypeBuilder<UnitScore> score)
    {
        score.ToTable("audit_unit_scores");
        score.Property(row => row.Id).ValueGeneratedNever();
        score.Property(row => row.Factors).AsJson();
        score.HasIndex(row => new { row.FiscalYear, row.Total, row.UnitId }).IsDescending(false, true, false).HasFilter("is_current").HasDatabaseName("ix_audit_unit_scores_ranking");
        score.HasIndex(row => new { row.UnitId, row.FiscalYear, row.ScoredAt });
        score.HasOne<AuditUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScoringCriteriaTable : IEntityTypeConfiguration<ScoringCriteria>
{
    public void Configure(EntityTypeBuilder<ScoringCriteria> criteria)
    {
        criteria.ToTable("audit_scoring_criteria");
        criteria.Property(row => row.Id).ValueGeneratedNever();
        criteria.Property(row => row.Weights).AsJson();
        criteria.Property(row => row.MoneyEnds).AsJson();
        criteria.Property(row => row.YearEnds).AsJson();
        criteria.HasIndex(row => new { row.FiscalYear, row.SetAt }).IsDescending();
    }
}

internal sealed class AuditPlansTable : IEntityTypeConfiguration<AuditPlan>
{
    public void Configure(EntityTypeBuilder<AuditPlan> plan)
    {
        plan.ToTable("audit_plans");
        plan.Property(row => row.Id).ValueGeneratedNever();
        plan.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        plan.Property(row => row.Note).HasMaxLength(AuditPlan.LongestNote);
        plan.Property(row => row.AmendedFor).HasMaxLength(AuditPlan.LongestReason);
        plan.Property(row => row.ReturnedFor).HasMaxLength(AuditPlan.LongestReason);
        plan.Property(row => row.Engagements).AsJson();
        plan.Property(row => row.RowVersion).IsRowVersion();
        plan.Ignore(row => row.PlannedDays).Ignore(row => row.IsOverCapacity).Ignore(row => row.NeedsReason);
        plan.HasIndex(row => row.FiscalYear).IsUnique();
    }
}

internal sealed class ApprovedAuditPlansTable : IEntityTypeConfiguration<ApprovedAuditPlan>
{
    public void Configure(EntityTypeBuilder<ApprovedAuditPlan> plan)
    {
        plan.ToTable("audit_plans_approved");
        plan.Property(row => row.Id).ValueGeneratedNever();
        plan.Property(row => row.Note).HasMaxLength(AuditPlan.LongestNote);
        plan.Property(row => row.AmendedFor).HasMaxLength(AuditPlan.LongestReason);
        plan.Property(row => row.Timing).HasConversion<string>().HasMaxLength(8);
        plan.Property(row => row.Engagements).AsJson();
        plan.HasIndex(row => new { row.FiscalYear, row.Version }).IsUnique();
    }
}

internal sealed class EngagementsTable : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> one)
    {
        one.ToTable("audit_engagements");
        one.Property(row => row.Id).ValueGeneratedNever();
        one.Property(row => row.Division).HasMaxLength(16);
        one.Property(row => row.Process).HasMaxLength(AuditUnit.LongestProcess);
        one.Property(row => row.Type).HasConversion<string>().HasMaxLength(24);
        one.Property(row => row.Objective).HasMaxLength(Engagement.LongestText);
        one.Property(row => row.Scope).HasMaxLength(Engagement.LongestText);
        one.Property(row => row.OutsidePlanFor).HasMaxLength(Engagement.LongestText);
        one.Property(row => row.ReportNumber).HasMaxLength(Engagement.LongestReference);
        one.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        one.Property(row => row.Programme).AsJson();
        one.Property(row => row.Days).AsJson();
        one.Property(row => row.RowVersion).IsRowVersion();
        one.Ignore(row => row.Code).Ignore(row => row.UsedDays).Ignore(row => row.StepsOpen).Ignore(row => row.IsReported);
        one.HasIndex(row => new { row.FiscalYear, row.No }).IsUnique();
        one.HasIndex(row => new { row.FiscalYear, row.PlannedId }).IsUnique().HasFilter("planned_id is not null");
        one.HasOne<AuditUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkingPapersTable : IEntityTypeConfiguration<WorkingPaper>
{
    public void Configure(EntityTypeBuilder<WorkingPaper> paper)
    {
        paper.ToTable("audit_working_papers");
        paper.Property(row => row.Id).ValueGeneratedNever();
        paper.Property(row => row.Reference).HasMaxLength(Engagement.LongestReference);
        paper.Property(row => row.Title).HasMaxLength(WorkingPaper.LongestTitle);
        paper.HasIndex(row => new { row.EngagementId, row.Reference }).IsUnique();
        paper.HasOne(row => row.File).WithMany().HasForeignKey(row => row.FileId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne<Engagement>().WithMany().HasForeignKey(row => row.EngagementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditFindingsTable : IEntityTypeConfiguration<AuditFinding>
{
    public void Configure(EntityTypeBuilder<AuditFinding> finding)
    {
        finding.ToTable("audit_findings");
        finding.Property(row => row.Id).ValueGeneratedNever();
        finding.Property(row => row.Division).HasMaxLength(16);
        finding.Property(row => row.Words).AsJson();
        finding.Property(row => row.Severity).HasConversion<string>().HasMaxLength(8);
        finding.Property(row => row.RiskCode).HasMaxLength(AuditFinding.LongestRisk);
        finding.Property(row => row.Status).HasConversion<string>().HasMaxLength(16);
        finding.Property(row => row.Answer!).AsJson();
        finding.Property(row => row.FollowUps).AsJson();
        finding.Property(row => row.Closures).AsJson();
        finding.Property(row => row.Reopenings).AsJson();
        finding.Property(row => row.RowVersion).IsRowVersion();
        finding.Ignore(row => row.Code).Ignore(row => row.Title).Ignore(row => row.AnswerDueOn).Ignore(row => row.Latest);
        finding.HasIndex(row => new { row.FiscalYear, row.No }).IsUnique();
        finding.HasIndex(row => new { row.FiscalYear, row.IssuedOn, row.Id }).IsDescending(false, true, true);
        finding.HasIndex(row => new { row.Division, row.FiscalYear, row.IssuedOn, row.Id }).IsDescending(false, false, true, true);
        finding.HasIndex(row => new { row.NextDueOn, row.Id }).HasFilter("status in ('Issued', 'Answered')").HasDatabaseName("ix_audit_findings_open");
        finding.HasIndex(row => new { row.Division, row.NextDueOn, row.Id }).HasFilter("status in ('Issued', 'Answered')").HasDatabaseName("ix_audit_findings_open_of_division");
        finding.HasOne<Engagement>().WithMany().HasForeignKey(row => row.EngagementId).OnDelete(DeleteBehavior.Restrict);
    }
}
