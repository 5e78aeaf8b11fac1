using ComplaintService.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class CategoriesTable : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.ToTable("categories");
        category.HasKey(row => row.Code);
        category.Property(row => row.Code).HasMaxLength(32);
        category.Property(row => row.Division).HasMaxLength(16);
        category.Ignore(row => row.Name);
        category.HasData(
            Of(1, "road", "ถนน ทางเท้า สะพาน", "Roads, pavements, bridges", "PW"),
            Of(2, "street-light", "ไฟฟ้าสาธารณะ", "Street lights", "PW"),
            Of(3, "water", "น้ำประปา แหล่งน้ำ", "Water supply and sources", "PW"),
            Of(4, "nuisance", "ขยะ กลิ่น เสียง", "Waste, smell, noise", "SP"),
            Of(5, "welfare", "สวัสดิการ เบี้ยยังชีพ", "Welfare and allowances", "SW", isPersonal: true),
            Of(6, "service", "การให้บริการของเจ้าหน้าที่", "Service by our staff", "SP", isPersonal: true),
            Of(7, "tax", "ภาษี ค่าธรรมเนียม", "Taxes and fees", "FIN", isPersonal: true),
            Of(8, "other", "เรื่องอื่น", "Something else", null, isPersonal: true));
    }

    private static Category Of(int position, string code, string thai, string english, string? division, bool isPersonal = false) =>
        new() { Position = position, Code = code, Thai = thai, English = english, Division = division, IsOffered = true, IsPersonal = isPersonal };
}

internal sealed class DaysRulesTable : IEntityTypeConfiguration<DaysRule>
{
    public void Configure(EntityTypeBuilder<DaysRule> rule)
    {
        rule.ToTable("days_rules");
        rule.HasKey(row => new { row.Category, row.From });
        rule.Property(row => row.Category).HasMaxLength(32);
        rule.HasData(new DaysRule { Category = DaysRule.EveryCategory, From = new(2022, 10, 1), Days = 15 }); // since the plan began
    }
}

internal sealed class VillagesTable : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> village)
    {
        village.ToTable("villages");
        village.HasKey(row => row.Code);
        village.Property(row => row.Code).HasMaxLength(8);
        village.HasData(Enumerable.Range(1, 9).Select(number =>
        {
            var code = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return new Village { Code = code, Name = $"หมู่ที่ {code}", Position = number };
        }));
    }
}

internal sealed class RetentionRulesTable : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> rule)
    {
        rule.ToTable("retention_rules");
        rule.HasKey(row => row.From);
        rule.HasData(new RetentionRule { From = new(2022, 10, 1), Days = 90 });
    }
}
