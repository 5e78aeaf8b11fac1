using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.StaffCounts;

namespace RiskService.Data;

internal sealed class StaffCountsTable : IEntityTypeConfiguration<StaffCount>
{
    public void Configure(EntityTypeBuilder<StaffCount> count)
    {
        count.ToTable("staff_counts");
        count.Property(row => row.Id).ValueGeneratedNever();
        count.Property(row => row.Division).HasMaxLength(16);
        count.Property(row => row.RowVersion).IsRowVersion();
        count.HasIndex(row => new { row.FiscalYear, row.Division }).IsUnique();
    }
}
