using WebUi;

namespace OperationsService.Backups;

/// <summary>Once a day, at an hour of Thailand.</summary>
public static class BackupSchedule
{
    /// <summary>After one that failed, so long.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>The last time at which one was to begin.</summary>
    public static DateTimeOffset Last(TimeOnly at, DateTimeOffset now)
    {
        var today = ThaiCalendar.StartOf(ThaiCalendar.DayInBangkok(now)) + at.ToTimeSpan();
        return today <= now ? today : today.AddDays(-1);
    }

    public static DateTimeOffset Next(TimeOnly at, DateTimeOffset now) => Last(at, now).AddDays(1);

    /// <summary>Whether one is to begin now: none was made since the last time, whoever asked for it, and none failed within the hour. A machine that was off at night makes up for it.</summary>
    /// <param name="possibleSince">When the recovery key was made.</param>
    /// <param name="lastMade">When the last one began that was made; null for none.</param>
    /// <param name="lastTried">The same, also of those that failed.</param>
    public static bool IsDue(TimeOnly at, DateTimeOffset now, DateTimeOffset possibleSince, DateTimeOffset? lastMade, DateTimeOffset? lastTried)
    {
        var last = Last(at, now);
        return possibleSince < last && !(lastMade >= last) && !(lastTried > now - Again);
    }
}
