using System.Globalization;
using WebUi;

namespace OperationsService.Backups;

/// <summary>Which backups are kept: the last one of each of the last days, weeks and months that have one.</summary>
public static class BackupRetention
{
    /// <param name="At">When it began.</param>
    /// <param name="IsChecked">It was restored and found right. One that was not takes no week's or month's place, and no day's from one that was.</param>
    public readonly record struct One(Guid Id, DateTimeOffset At, bool IsChecked);

    /// <summary>Those that are not kept. Never the newest, and never the newest that was found right.</summary>
    public static IReadOnlyList<One> Over(IEnumerable<One> all, BackupSettings rule)
    {
        var newestFirst = all.OrderByDescending(one => one.At).ToList();
        var good = newestFirst.Where(one => one.IsChecked).ToList();
        HashSet<One> kept =
        [
            .. newestFirst.Take(1), .. good.Take(1),
            .. LastOf(newestFirst, Day, rule.KeepDaily), .. LastOf(good, Week, rule.KeepWeekly), .. LastOf(good, Month, rule.KeepMonthly),
        ];
        return [.. newestFirst.Where(one => !kept.Contains(one))];
    }

    private static IEnumerable<One> LastOf(List<One> newestFirst, Func<DateOnly, int> period, int count) => newestFirst
        .GroupBy(one => period(ThaiCalendar.DayInBangkok(one.At)))
        .Take(count)
        .Select(group => group.FirstOrDefault(one => one.IsChecked, group.First()));

    private static int Day(DateOnly day) => day.DayNumber;

    private static int Week(DateOnly day) => ISOWeek.GetYear(day.ToDateTime(default)) * 100 + ISOWeek.GetWeekOfYear(day.ToDateTime(default));

    private static int Month(DateOnly day) => day.Year * 100 + day.Month;
}
