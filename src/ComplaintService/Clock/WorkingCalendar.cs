using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Clock;

/// <summary>A day on which the office is closed, besides Saturdays and Sundays.</summary>
public sealed class Holiday : IAudited
{
    public required DateOnly Day { get; init; }
    public required string Name { get; set; }
}

/// <summary>
/// Days on which the office works. A promise counts calendar days, as the plan says (3-02); the working calendar says when people can act
/// on it: a reminder comes on a working day, and forms name one.
/// </summary>
public sealed record WorkingCalendar(IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>A calendar without holidays.</summary>
    public static WorkingCalendar Weekends { get; } = new(new HashSet<DateOnly>());

    /// <summary>The holidays of half a year before the day, and a year after it.</summary>
    public static async Task<WorkingCalendar> Around(ComplaintDb db, DateOnly day, CancellationToken ct)
    {
        var (first, last) = (day.AddMonths(-6), day.AddYears(1));
        return new((await db.Holidays.Where(holiday => holiday.Day >= first && holiday.Day <= last).Select(holiday => holiday.Day).ToListAsync(ct)).ToHashSet());
    }

    public bool IsDayOff(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.Contains(day);

    /// <summary>The day itself, or the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day) => IsDayOff(day) ? OnOrAfter(day.AddDays(1)) : day;

    /// <summary>The day itself, or the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => IsDayOff(day) ? OnOrBefore(day.AddDays(-1)) : day;

    /// <summary>The latest promised day of which a reminder is due today, so many days before it or, where those are off, on the last working day before.</summary>
    public DateOnly RemindedUntil(DateOnly today, int days)
    {
        var until = today.AddDays(days);
        while (OnOrBefore(until.AddDays(1 - days)) <= today)
            until = until.AddDays(1);
        return until;
    }
}
