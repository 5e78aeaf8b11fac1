using ComplaintService.Clock;
using ComplaintService.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintService.Data;

internal sealed class EscalationRulesTable : IEntityTypeConfiguration<EscalationRule>
{
    public void Configure(EntityTypeBuilder<EscalationRule> rule)
    {
        rule.ToTable("escalation_rules");
        rule.HasKey(row => row.From);
        rule.HasData(new EscalationRule { From = new(2022, 10, 1), ReminderDays = 3, ClerkDays = 3, ExecutiveDays = 7 });
    }
}

internal sealed class StandstillRulesTable : IEntityTypeConfiguration<StandstillRule>
{
    public void Configure(EntityTypeBuilder<StandstillRule> rule)
    {
        rule.ToTable("standstill_rules");
        rule.HasKey(row => row.From);
        rule.HasData(new StandstillRule { From = new(2022, 10, 1), WaitingDays = 14, ClosingDays = StandstillRule.FewestClosingDays });
    }
}

internal sealed class SetAsideTable : IEntityTypeConfiguration<SetAside>
{
    public void Configure(EntityTypeBuilder<SetAside> row)
    {
        row.ToTable("clock_set_aside");
        row.HasKey(one => one.ComplaintId);
        row.Property(one => one.ComplaintId).ValueGeneratedNever();
        row.Property(one => one.Error).HasMaxLength(200);
        row.HasOne<Complaint>().WithOne().HasForeignKey<SetAside>(one => one.ComplaintId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class HolidaysTable : IEntityTypeConfiguration<Holiday>
{
    /// <summary>Public holidays that stand on a day of the year. Those that move (Buddhist days, substitutes, resolutions of the cabinet) are entered by the office.</summary>
    private static readonly (int Month, int Day, string Name)[] Fixed =
    [
        (1, 1, "วันขึ้นปีใหม่"), (4, 6, "วันจักรี"), (4, 13, "วันสงกรานต์"), (4, 14, "วันสงกรานต์"), (4, 15, "วันสงกรานต์"), (5, 4, "วันฉัตรมงคล"),
        (6, 3, "วันเฉลิมพระชนมพรรษาสมเด็จพระนางเจ้าฯ พระบรมราชินี"), (7, 28, "วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว"), (8, 12, "วันแม่แห่งชาติ"),
        (10, 13, "วันนวมินทรมหาราช"), (10, 23, "วันปิยมหาราช"), (12, 5, "วันพ่อแห่งชาติ"), (12, 10, "วันรัฐธรรมนูญ"), (12, 31, "วันสิ้นปี"),
    ];

    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("holidays");
        holiday.HasKey(row => row.Day);
        holiday.Property(row => row.Name).HasMaxLength(120);
        holiday.HasData(Enumerable.Range(2026, 3).SelectMany(year => Fixed.Select(one => new Holiday { Day = new(year, one.Month, one.Day), Name = one.Name })));
    }
}
