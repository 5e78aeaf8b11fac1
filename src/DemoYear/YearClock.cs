using ServiceDefaults.Clock;
using ServiceDefaults.Values;

namespace DemoYear;

/// <summary>The clock that the services go by. It goes on from day to day, each at nine in the morning.</summary>
internal sealed class YearClock(string file)
{
    private static readonly TimeSpan Bangkok = TimeSpan.FromHours(7);
    private TimeSpan? _offset;

    public static FiscalYear Year { get; } = new(2570);

    /// <summary>Days on which offices work and people complain in this year.</summary>
    public static bool IsOfficeDay(DateOnly day) => day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Friday;

    /// <summary>This day or the next office day.</summary>
    public static DateOnly OfficeDay(DateOnly day)
    {
        while (!IsOfficeDay(day))
            day = day.AddDays(1);
        return day;
    }

    public static DateOnly Day(int month, int day) => new(month >= 10 ? Year.FirstDay.Year : Year.LastDay.Year, month, day);

    /// <param name="before">When the run that was interrupted heard something for the last time; null for a new one.</param>
    public void Begin(DateTimeOffset? before)
    {
        if (before is null || !File.Exists(file))
        {
            To(Year.FirstDay);
            return;
        }

        // Where it stood then, not where it would stand by now: nobody has lived the time between.
        using var clock = new MovedClock(file);
        To(before.Value + (clock.GetUtcNow() - TimeProvider.System.GetUtcNow()) + TimeSpan.FromMinutes(1));
    }

    /// <summary>Moves it to a day, never back: a run that goes on is there already.</summary>
    public void To(DateOnly day) => To(new DateTimeOffset(day, new TimeOnly(9, 0), Bangkok));

    /// <summary>Later on the same day: whoever looks from time to time looks now.</summary>
    public void Later(TimeSpan by) => To(TimeProvider.System.GetUtcNow() + _offset!.Value + by);

    private void To(DateTimeOffset moment)
    {
        var offset = moment - TimeProvider.System.GetUtcNow();
        if (offset <= _offset)
            return; // a service that starts anew would go back
        _offset = offset;
        MovedClock.Move(file, moment);
    }
}
