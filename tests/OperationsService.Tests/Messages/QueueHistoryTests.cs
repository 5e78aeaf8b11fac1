using OperationsService.Messages.Queues;

namespace OperationsService.Tests.Messages;

/// <summary>The age of the oldest message by counting alone, and whether a queue grows.</summary>
public sealed class QueueHistoryTests
{
    private readonly QueueHistory _history = new();

    [Fact]
    public void The_oldest_message_is_as_old_as_the_look_by_which_it_had_come()
    {
        Look(0, came: 0, waiting: 0);
        Assert.Null(_history.OldestBy);
        Look(5, came: 10, waiting: 10);
        Look(10, came: 30, waiting: 25);
        Assert.Equal(At(5), _history.OldestBy); // 5 of the first 10 are still there
        Look(15, came: 30, waiting: 20);
        Assert.Equal(At(10), _history.OldestBy); // the first 10 have left
        Look(20, came: 31, waiting: 1);
        Assert.Equal(At(20), _history.OldestBy);
        Look(25, came: 31, waiting: 0);
        Assert.Null(_history.OldestBy);
        Look(30, came: 32, waiting: 1);
        Assert.Equal(At(30), _history.OldestBy);
    }

    [Fact]
    public void What_waited_before_the_first_look_or_the_brokers_start_waits_at_least_since_then()
    {
        Look(0, came: 500, waiting: 40);
        Look(60, came: 500, waiting: 40);
        Assert.Equal(At(0), _history.OldestBy);
        Look(70, came: 3, waiting: 43); // it began to count anew
        Look(80, came: 3, waiting: 20);
        Assert.Equal(At(70), _history.OldestBy);
    }

    [Fact]
    public void A_queue_grows_when_more_wait_than_a_minute_ago_and_the_oldest_for_as_long()
    {
        for (var second = 0; second <= 60; second += 5)
        {
            Look(second, came: 100 + second, waiting: 10 + second);
            Assert.Equal(second == 60, _history.Grows);
        }

        Look(65, came: 165, waiting: 14);
        Assert.False(_history.Grows);
    }

    [Fact]
    public void A_backlog_of_days_takes_little_memory_and_stays_right()
    {
        for (var look = 0; look <= 50_000; look++)
            Look(look * 2, came: look, waiting: look);
        Assert.Equal(At(2), _history.OldestBy!.Value, TimeSpan.FromSeconds(2 * 64));
    }

    private void Look(int second, long came, long waiting) => _history.Look(new("plan-keep", waiting, 0, 1, came, 0, 0, []), At(second));

    private static DateTimeOffset At(int second) => OpsApp.Begin.AddSeconds(second);
}
