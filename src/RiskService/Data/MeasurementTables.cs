using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RiskService.Results;

namespace RiskService.Data;

internal sealed class MeasurementsTable : IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<Measurement> measurement)
    {
        measurement.ToTable("measurements");
        measurement.Property(row => row.Id).ValueGeneratedNever();
        measurement.Property(row => row.ProjectCode).HasMaxLength(16);
        measurement.Property(row => row.Indicator).HasMaxLength(20);
        measurement.Property(row => row.Value).HasPrecision(14, 2);
        measurement.Property(row => row.RowVersion).IsRowVersion();
        measurement.HasIndex(row => new { row.FiscalYear, row.ProjectCode, row.Indicator }).IsUnique();
    }
}
