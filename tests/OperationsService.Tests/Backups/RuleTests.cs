using OperationsService.Backups;

namespace OperationsService.Tests.Backups;

/// <summary>When a backup is due, and which are kept.</summary>
public sealed class RuleTests
{
    private static readonly TimeOnly HalfPastOne = new(1, 30);

    [Theory]
    [InlineData("2027-03-01T18:29:59Z", "2027-02-28T18:30:00Z")] // 1.29 in Bangkok: that of yesterday
    [InlineData("2027-03-01T18:30:00Z", "2027-03-01T18:30:00Z")]
    [InlineData("2027-03-02T10:00:00Z", "2027-03-01T18:30:00Z")]
    public void It_begins_at_half_past_one_in_Thailand(string now, string last)
    {
        Assert.Equal(At(last), BackupSchedule.Last(HalfPastOne, At(now)));
        Assert.Equal(At(last).AddDays(1), BackupSchedule.Next(HalfPastOne, At(now)));
    }

    [Fact]
    public void It_is_due_once_a_day_is_made_up_for_and_tried_again_after_an_hour()
    {
        var (now, key) = (At("2027-03-01T18:30:10Z"), At("2027-02-01T00:00:00Z"));
        Assert.True(Due(null, null));
        Assert.True(Due(now.AddDays(-1), now.AddDays(-1)));
        Assert.False(Due(now.AddSeconds(-5), now.AddSeconds(-5))); // made
        Assert.False(Due(now.AddDays(-1), now.AddMinutes(-59))); // failed a while ago
        Assert.True(Due(now.AddDays(-1), now.AddMinutes(-61)));
        now = now.AddHours(9); // the machine was off at night
        Assert.True(Due(now.AddDays(-1), now.AddDays(-1)));
        Assert.False(Due(now.AddHours(-3), now.AddHours(-3))); // an administrator made one since
        key = now.AddMinutes(-10); // the first one comes in the night after the key was made
        Assert.False(Due(null, null));

        bool Due(DateTimeOffset? made, DateTimeOffset? tried) => BackupSchedule.IsDue(HalfPastOne, now, key, made, tried);
    }

    [Fact]
    public void Of_two_years_of_nights_the_last_ones_of_seven_days_four_weeks_and_twelve_months_are_left()
    {
        var kept = new List<BackupRetention.One>();
        var now = At("2026-01-01T18:30:00Z");
        for (var night = 0; night < 730; night++, now = now.AddDays(1))
        {
            kept.Add(new(Guid.NewGuid(), now, IsChecked: true));
            kept = [.. kept.Except(BackupRetention.Over(kept, new()))];
        }

        var days = kept.Select(one => one.At.ToOffset(TimeSpan.FromHours(7))).ToList();
        Assert.Equal(now.AddDays(-1), kept[^1].At);
        Assert.Equal(7, days.Count(day => day > days[^1].AddDays(-7)));
        Assert.Equal(12, days.DistinctBy(day => (day.Year, day.Month)).Count());
        Assert.InRange(kept.Count, 7 + 3 + 9, 7 + 4 + 12);
        Assert.All(days.Where(day => day < days[^1].AddDays(-40)), day => Assert.Equal(1, day.AddDays(1).Day)); // the last of its month
    }

    [Fact]
    public void One_that_was_not_found_right_takes_no_place_and_the_newest_good_one_is_never_removed()
    {
        var now = At("2027-03-10T18:30:00Z");
        var good = new BackupRetention.One(Guid.NewGuid(), now.AddDays(-60), IsChecked: true);
        var bad = Enumerable.Range(0, 20).Select(night => new BackupRetention.One(Guid.NewGuid(), now.AddDays(-night), IsChecked: false)).ToList();
        var over = BackupRetention.Over([good, .. bad], new() { KeepMonthly = 0, KeepWeekly = 0 });
        Assert.DoesNotContain(good, over);
        Assert.Equal(bad.Skip(7), over);

        var sameDay = bad[1] with { Id = Guid.NewGuid(), At = bad[1].At.AddHours(-1), IsChecked = true };
        over = BackupRetention.Over([.. bad, sameDay], new());
        Assert.Contains(bad[1], over);
        Assert.DoesNotContain(sameDay, over);
    }

    [Fact]
    public void Whatever_there_is_something_is_kept_and_what_is_kept_stays_until_something_is_added()
    {
        var random = new Random(2570);
        for (var time = 0; time < 200; time++)
        {
            var rule = new BackupSettings { KeepDaily = random.Next(1, 10), KeepWeekly = random.Next(6), KeepMonthly = random.Next(15) };
            var all = Enumerable.Range(0, random.Next(1, 80)).Select(_ => new BackupRetention.One(Guid.NewGuid(), At("2026-01-01T00:00:00Z").AddHours(random.Next(20_000)), random.Next(4) > 0)).ToList();
            var kept = all.Except(BackupRetention.Over(all, rule)).ToList();
            Assert.Contains(all.MaxBy(one => one.At), kept);
            Assert.InRange(kept.Count, 1, rule.KeepDaily + rule.KeepWeekly + rule.KeepMonthly + 2);
            Assert.Empty(BackupRetention.Over(kept, rule));
        }
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
