using ServiceDefaults.Tasks;

namespace ServiceDefaults.Tests.Tasks;

public sealed class TaskGatheringTests
{
    private static readonly DateOnly Today = new(2027, 3, 12);

    [Fact]
    public void Yesterday_is_late_today_and_the_seventh_day_are_soon_and_the_eighth_is_neither()
    {
        var group = Gathered(Due(-1), Due(0), Due(7), Due(8), Due(null));
        Assert.Equal((5, 1, 2), (group.Count, group.Overdue, group.Soon));
        Assert.Equal(Today.AddDays(-1), group.DueOn);
    }

    [Fact]
    public void The_first_five_are_the_most_urgent_and_what_has_no_day_comes_last()
    {
        var group = Gathered(Due(null), Due(9), Due(3), Due(-2), Due(1), Due(5), Due(4));
        Assert.Equal((7, 5), (group.Count, group.First.Count));
        Assert.Equal([-2, 1, 3, 4, 5], group.First.Select(one => one.DueOn!.Value.DayNumber - Today.DayNumber));
    }

    [Fact]
    public void A_kind_of_which_there_is_none_is_not_told_and_what_is_counted_elsewhere_is_counted_once()
    {
        var tasks = new TaskGathering(Today);
        tasks.Add("none", "", "/", []);
        tasks.Add("twice", "", "/", [Due(-1), Due(1)], isCountedElsewhere: true);
        var only = Assert.Single(tasks.Answer.Value!.Items);
        Assert.Equal(("twice", 2, 0, 0), (only.Kind, only.Count, only.Overdue, only.Soon));
    }

    private static TaskItem Due(int? days) => new("", days is { } ahead ? Today.AddDays(ahead) : null, "/");

    private static TaskGroup Gathered(params TaskItem[] all)
    {
        var tasks = new TaskGathering(Today);
        tasks.Add("kind", "", "/", all);
        return Assert.Single(tasks.Answer.Value!.Items);
    }
}
