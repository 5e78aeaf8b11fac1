using ComplaintService.Clock;
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
