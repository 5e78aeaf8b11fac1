using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanService.Ita;

namespace PlanService.Data;

internal sealed class ItaItemsTable : IEntityTypeConfiguration<ItaItem>
{
    public void Configure(EntityTypeBuilder<ItaItem> item)
    {
        item.ToTable("ita_items");
        item.Property(row => row.Id).ValueGeneratedNever();
        item.Property(row => row.Key).HasMaxLength(ItaItem.LongestKey);
        item.Property(row => row.Code).HasMaxLength(8);
        item.Property(row => row.Title).HasMaxLength(ItaItem.LongestTitle);
        item.Property(row => row.Shows).HasMaxLength(ItaItem.LongestShows);
        item.Property(row => row.Target).HasMaxLength(ItaItem.LongestTarget);
        item.Property(row => row.Content).HasConversion<string>().HasMaxLength(16);
        item.Property(row => row.RowVersion).IsRowVersion();
        item.Ignore(row => row.Address).Ignore(row => row.PageYear);
        item.HasIndex(row => new { row.FiscalYear, row.Key }).IsUnique();
        item.HasIndex(row => new { row.FiscalYear, row.Code }).IsUnique(); // those without a number are no two of the same
    }
}

internal sealed class ItaChecksTable : IEntityTypeConfiguration<ItaCheck>
{
    public void Configure(EntityTypeBuilder<ItaCheck> check)
    {
        check.ToTable("ita_checks");
        check.HasKey(row => row.ItemId);
        check.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(16);
        check.Property(row => row.Shown).HasConversion<string>().HasMaxLength(16);
        check.HasIndex(row => row.NextAt);
        check.HasOne<ItaItem>().WithOne().HasForeignKey<ItaCheck>(row => row.ItemId).OnDelete(DeleteBehavior.Cascade);
    }
}
