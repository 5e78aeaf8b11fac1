using PlanService.Progress;
using PlanService.Reports;
using ServiceDefaults.Values;

namespace PlanService.Tests.Reports;

/// <summary>How E-PlanNACC counts.</summary>
public sealed class NaccScoreTests
{
    private static readonly DateOnly March = new(2027, 3, 31);

    [Theory]
    [InlineData(7, 16, 3, 1, 55.56)]
    [InlineData(27, 0, 0, 0, 100)]
    [InlineData(0, 27, 0, 0, 50)]
    [InlineData(0, 0, 27, 0, 0)]
    [InlineData(0, 0, 0, 27, 0)]
    [InlineData(1, 1, 0, 1, 50)]
    [InlineData(1, 0, 2, 0, 33.33)]
    [InlineData(0, 0, 0, 0, 0)]
    public void Done_counts_one_in_progress_a_half_and_the_rest_nothing(int done, int inProgress, int waiting, int couldNot, double score)
    {
        NaccStatus[] statuses =
        [
            .. Enumerable.Repeat(NaccStatus.Done, done), .. Enumerable.Repeat(NaccStatus.InProgress, inProgress),
            .. Enumerable.Repeat(NaccStatus.Waiting, waiting), .. Enumerable.Repeat(NaccStatus.CouldNot, couldNot),
        ];
        Assert.Equal((decimal)score, NaccCounts.Of(statuses).Score);
    }

    [Fact]
    public void A_project_stands_as_it_stood_on_the_last_day()
    {
        (DateOnly? Due, DateOnly? Done)[] finishedInApril = [(null, new(2027, 2, 1)), (null, new(2027, 4, 1))];
        Assert.Equal(new(NaccStatus.InProgress, false), StatusOnDay.Of(March, null, finishedInApril, disbursed: false));
        Assert.Equal(new(NaccStatus.Done, false), StatusOnDay.Of(new(2027, 4, 1), null, finishedInApril, disbursed: false));
        Assert.Equal(new(NaccStatus.Waiting, false), StatusOnDay.Of(new(2027, 1, 31), null, finishedInApril, disbursed: false));
        Assert.Equal(new(NaccStatus.Waiting, false), StatusOnDay.Of(March, null, [], disbursed: false));
        Assert.Equal(new(NaccStatus.InProgress, false), StatusOnDay.Of(March, null, [], disbursed: true));
    }

    [Fact]
    public void What_is_late_counts_as_in_progress_and_says_so()
    {
        (DateOnly? Due, DateOnly? Done)[] late = [(new(2027, 3, 30), null)];
        Assert.Equal(new(NaccStatus.InProgress, true), StatusOnDay.Of(March, null, late, disbursed: false));
        Assert.Equal(new(NaccStatus.InProgress, true), StatusOnDay.Of(March, NaccStatus.InProgress, late, disbursed: false));
        Assert.Equal(new(NaccStatus.Waiting, false), StatusOnDay.Of(March, null, [(March, null)], disbursed: false));
        Assert.Equal(new(NaccStatus.InProgress, true), StatusOnDay.Of(March, null, [(new(2027, 3, 1), new(2027, 4, 2))], disbursed: false));
    }

    [Fact]
    public void What_a_division_declares_goes_before_what_follows_from_the_steps()
    {
        (DateOnly? Due, DateOnly? Done)[] late = [(new(2027, 3, 1), null)];
        Assert.Equal(new(NaccStatus.Done, false), StatusOnDay.Of(March, NaccStatus.Done, late, disbursed: false));
        Assert.Equal(new(NaccStatus.CouldNot, false), StatusOnDay.Of(March, NaccStatus.CouldNot, late, disbursed: true));
    }

    [Fact]
    public void Rounds_end_on_the_last_of_march_and_of_september_and_are_due_a_month_later()
    {
        var (year, options) = (new FiscalYear(2570), new ReportOptions { DueOn = { ["2570-6m"] = new(2027, 5, 15) } });
        Assert.Equal(March, ReportRound.SixMonths.LastDay(year));
        Assert.Equal(new(2027, 9, 30), ReportRound.TwelveMonths.LastDay(year));
        Assert.Equal(new(2027, 4, 30), ReportRound.SixMonths.DueOn(year, new()));
        Assert.Equal(new(2027, 10, 31), ReportRound.TwelveMonths.DueOn(year, new()));
        Assert.Equal(new(2027, 5, 15), ReportRound.SixMonths.DueOn(year, options));
    }
}
