using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Progress;
using PlanService.Signals;

namespace PlanService.Data;

// What other services said of projects; their facts belong to them, and are said again when they are asked.

internal sealed class ProjectComplaintsTable : IEntityTypeConfiguration<ProjectComplaint>
{
    public void Configure(EntityTypeBuilder<ProjectComplaint> complaint)
    {
        complaint.ToTable("project_complaints");
        complaint.HasKey(row => row.ComplaintId);
        complaint.Property(row => row.ComplaintId).ValueGeneratedNever();
        complaint.Property(row => row.ProjectCode).HasMaxLength(16);
        complaint.Property(row => row.Division).HasMaxLength(16);
        complaint.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        complaint.Property(row => row.Link).HasMaxLength(200);
        complaint.Property(row => row.RowVersion).IsRowVersion();
        complaint.HasIndex(row => new { row.ProjectCode, row.FiscalYear });
        complaint.HasIndex(row => new { row.FiscalYear, row.HeardAt });
    }
}

internal sealed class NotFixedAnswersTable : IEntityTypeConfiguration<NotFixedAnswer>
{
    public void Configure(EntityTypeBuilder<NotFixedAnswer> answer)
    {
        answer.ToTable("not_fixed_answers");
        answer.HasKey(row => row.ComplaintId);
        answer.Property(row => row.ComplaintId).ValueGeneratedNever();
        answer.Property(row => row.Reason).HasMaxLength(NotFixedAnswer.LongestReason);
        answer.HasIndex(row => row.ProjectYearId);
        answer.HasOne<ProjectYear>().WithMany().HasForeignKey(row => row.ProjectYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProjectRisksTable : IEntityTypeConfiguration<ProjectRisk>
{
    public void Configure(EntityTypeBuilder<ProjectRisk> risk)
    {
        risk.ToTable("project_risks");
        risk.HasKey(row => row.RiskId);
        risk.Property(row => row.RiskId).ValueGeneratedNever();
        risk.Property(row => row.Code).HasMaxLength(32);
        risk.Property(row => row.ProjectCode).HasMaxLength(16);
        risk.Property(row => row.Level).HasMaxLength(16);
        risk.Property(row => row.Link).HasMaxLength(200);
        risk.Property(row => row.RowVersion).IsRowVersion();
        risk.HasIndex(row => new { row.ProjectCode, row.FiscalYear });
    }
}

internal sealed class HeldTrainingsTable : IEntityTypeConfiguration<HeldTraining>
{
    public void Configure(EntityTypeBuilder<HeldTraining> training)
    {
        training.ToTable("held_trainings");
        training.HasKey(row => row.EventId);
        training.Property(row => row.EventId).ValueGeneratedNever();
        training.Property(row => row.ProjectCode).HasMaxLength(16);
        training.Property(row => row.Title).HasMaxLength(HeldTraining.LongestTitle);
        training.Property(row => row.Division).HasMaxLength(16);
        training.Property(row => row.SatisfactionPercent).HasPrecision(5, 2);
        training.Property(row => row.Link).HasMaxLength(200);
        training.Property(row => row.RowVersion).IsRowVersion();
        training.HasIndex(row => new { row.ProjectCode, row.FiscalYear });
    }
}
