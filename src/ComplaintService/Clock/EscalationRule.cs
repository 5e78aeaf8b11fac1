using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Clock;

/// <summary>
/// When the clock speaks, for rounds from a day on. The plan asks for an answer in 15 days (3-02) and names no steps on the way: these are
/// the organization's own, and a setting.
/// </summary>
public sealed class EscalationRule : IAudited
{
    public required DateOnly From { get; init; }

    /// <summary>Days before the promised day on which the division is reminded; on the last working day before, where that is none.</summary>
    public required int ReminderDays { get; init; }

    /// <summary>Days after it on which the clerk (ปลัด) hears of it.</summary>
    public required int ClerkDays { get; init; }

    /// <summary>Days after it on which the chief executive (นายก) hears of it.</summary>
    public required int ExecutiveDays { get; init; }

    /// <summary>The rule in force.</summary>
    public static Task<EscalationRule> At(ComplaintDb db, DateOnly day, CancellationToken ct) =>
        db.EscalationRules.AsNoTracking().Where(rule => rule.From <= day).OrderByDescending(rule => rule.From).FirstAsync(ct);

    /// <summary>What is to be said today of a promise. After an outage all that was missed, but no reminder of what is past.</summary>
    /// <param name="remindedUntil">See <see cref="WorkingCalendar.RemindedUntil"/>.</param>
    public IEnumerable<PromiseNoticeKind> Wanted(DateOnly dueOn, DateOnly today, DateOnly remindedUntil)
    {
        var late = today.DayNumber - dueOn.DayNumber;
        if (late <= 0 && dueOn <= remindedUntil)
            yield return PromiseNoticeKind.Reminder;
        if (late > 0)
            yield return PromiseNoticeKind.Overdue;
        if (late >= ClerkDays && late > 0)
            yield return PromiseNoticeKind.ToClerk;
        if (late >= ExecutiveDays && late > 0)
            yield return PromiseNoticeKind.ToExecutive;
    }
}
