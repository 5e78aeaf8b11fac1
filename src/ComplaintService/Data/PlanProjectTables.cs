using ComplaintService.PlanProjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class PlanProjectsTable : IEntityTypeConfiguration<PlanProject>
{
    public void Configure(EntityTypeBuilder<PlanProject> project)
    {
        project.ToTable("plan_projects");
        project.HasKey(row => new { row.SeriesId, row.Code });
        project.Property(row => row.Code).HasMaxLength(16);
    }
}
