using ComplaintService.Corruption.Figures;
using ComplaintService.Corruption.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

// What the corruption channel keeps outside its own schema, because it is said to everybody or audited like other settings. Nothing of a report.

internal sealed class ToldPeriodsTable : IEntityTypeConfiguration<ToldPeriod>
{
    public void Configure(EntityTypeBuilder<ToldPeriod> period)
    {
        period.ToTable("corruption_told_periods");
        period.HasKey(row => new { row.FiscalYear, row.Half });
    }
}

internal sealed class CaseRetentionRulesTable : IEntityTypeConfiguration<CaseRetentionRule>
{
    public void Configure(EntityTypeBuilder<CaseRetentionRule> rule)
    {
        rule.ToTable("case_retention_rules");
        rule.HasKey(row => row.From);
        rule.HasData(new CaseRetentionRule { From = new(2022, 10, 1), Days = 3650 });
    }
}
