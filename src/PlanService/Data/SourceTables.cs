using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Sources;

namespace PlanService.Data;

internal sealed class MeasureMapsTable : IEntityTypeConfiguration<MeasureMap>
{
    public void Configure(EntityTypeBuilder<MeasureMap> map)
    {
        map.ToTable("measure_maps");
        map.HasKey(row => row.SeriesId);
        map.Property(row => row.SeriesId).ValueGeneratedNever();
        map.Property(row => row.RowVersion).IsRowVersion();
    }
}

internal sealed class MapLinesTable : IEntityTypeConfiguration<MapLine>
{
    public void Configure(EntityTypeBuilder<MapLine> line)
    {
        line.ToTable("map_lines");
        line.HasKey(row => new { row.SeriesId, row.Code, row.Indicator });
        line.Property(row => row.Code).HasMaxLength(16);
        line.Property(row => row.Indicator).HasMaxLength(32);
        line.Property(row => row.Measure).HasMaxLength(64);
        line.Property(row => row.MeasureOf).HasMaxLength(200);
        line.Property(row => row.Why).HasMaxLength(MapLine.LongestWhy);
    }
}

internal sealed class ItaScoresTable : IEntityTypeConfiguration<ItaScore>
{
    public void Configure(EntityTypeBuilder<ItaScore> score)
    {
        score.ToTable("ita_scores");
        score.HasKey(row => row.FiscalYear);
        score.Property(row => row.FiscalYear).ValueGeneratedNever();
        score.Property(row => row.Score).HasPrecision(5, 2);
        score.Property(row => row.Source).HasMaxLength(ItaScore.LongestSource);
        score.Property(row => row.RowVersion).IsRowVersion();
    }
}

internal sealed class CorruptionFiguresTable : IEntityTypeConfiguration<CorruptionFigure>
{
    public void Configure(EntityTypeBuilder<CorruptionFigure> figure)
    {
        figure.ToTable("corruption_figures");
        figure.HasKey(row => row.FiscalYear);
        figure.Property(row => row.FiscalYear).ValueGeneratedNever();
    }
}

internal sealed class YearRebuildsTable : IEntityTypeConfiguration<YearRebuild>
{
    public void Configure(EntityTypeBuilder<YearRebuild> rebuild)
    {
        rebuild.ToTable("year_rebuilds");
        rebuild.Property(row => row.Reason).HasMaxLength(YearRebuild.LongestReason);
        rebuild.HasIndex(row => new { row.FiscalYear, row.At });
    }
}
