using PlanService.Executive;
using PlanService.Import;
using PlanService.Indicators;
using ServiceDefaults.Values;

namespace PlanService.Tests.Executive;

/// <summary>What will be missed at this pace, by plain calls.</summary>
public sealed class PaceTests
{
    private static readonly FiscalYear Year = new(2570);
    private static readonly YearGone Half = new(50, 100);

    [Theory]
    [InlineData("2026-09-30", 0)]
    [InlineData("2026-10-01", 0)]
    [InlineData("2027-03-12", 44)]
    [InlineData("2027-09-29", 99)]
    [InlineData("2027-09-30", 100)]
    [InlineData("2028-01-01", 100)]
    public void A_year_is_gone_from_its_first_day_to_its_last(string today, int percent) =>
        Assert.Equal(percent, YearGone.On(Year, DateOnly.ParseExact(today, "yyyy-MM-dd", null)).Percent);

    [Theory]
    [InlineData(3, 8, true)] // 75 % by the end
    [InlineData(4, 10, false)] // 80 %: near enough
    [InlineData(0, 5, true)]
    [InlineData(0, 0, false)] // a sheet without steps
    public void Steps_are_carried_on_to_the_end_of_the_year(int done, int all, bool isMissed)
    {
        var missed = Pace.OfSteps(done, all, Half);
        Assert.Equal(isMissed, missed is not null);
        if (missed is not null)
            Assert.Equal((PaceOf.Steps, done, all, done * 2m), (missed.Of, missed.Done, missed.Wanted, missed.AtEnd));
    }

    [Theory]
    [InlineData(3_000, 10_000, true)]
    [InlineData(4_000, 10_000, false)]
    [InlineData(0, 0, false)] // uses no money
    public void Money_is_held_against_what_may_be_spent(int used, int limit, bool isMissed) => Assert.Equal(isMissed, Pace.OfMoney(used, limit, Half) is not null);

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Nothing_is_said_before_a_quarter_of_the_year(int gone, bool isTold)
    {
        Assert.Equal(isTold, Pace.OfSteps(0, 5, new(gone, 100)) is not null);
        Assert.Equal(isTold, Pace.OfIndicator("output-1", new(Comparator.AtMost, 1, "เรื่อง"), 9, new(gone, 100)) is not null);
    }

    [Theory]
    [InlineData(Comparator.AtLeast, 150, "ชุด", 60, PaceOf.Indicator)] // 120 by the end: 80 % is near enough
    [InlineData(Comparator.AtLeast, 150, "ชุด", 59, PaceOf.Indicator)]
    [InlineData(Comparator.AtLeast, 80, "ร้อยละ", 79, PaceOf.Rate)]
    [InlineData(Comparator.AtLeast, 80, "ร้อยละ", 80, PaceOf.Rate)]
    [InlineData(Comparator.AtMost, 4, "เรื่อง", 3, PaceOf.Limit)] // six by the end
    [InlineData(Comparator.AtMost, 4, "เรื่อง", 2, PaceOf.Limit)]
    public void A_count_grows_a_share_does_not_and_a_limit_is_overrun(Comparator comparator, int target, string unit, int value, PaceOf of)
    {
        var missed = Pace.OfIndicator("output-1", new Aim(comparator, target, unit), value, Half);
        Assert.Equal(value is 59 or 79 or 3, missed is not null);
        if (missed is not null)
            Assert.Equal(("output-1", of), (missed.Indicator, missed.Of));
    }

    [Theory]
    [InlineData(Comparator.Exists, 1, 0)]
    [InlineData(Comparator.Qualitative, null, null)]
    [InlineData(Comparator.Decreases, null, 3)]
    [InlineData(Comparator.AtLeast, null, 3)]
    [InlineData(Comparator.AtLeast, 5, null)]
    public void What_can_t_be_counted_is_not_guessed(Comparator comparator, int? target, int? value) =>
        Assert.Null(Pace.OfIndicator("outcome-1", new Aim(comparator, target, "เรื่อง"), value, Half));
}
