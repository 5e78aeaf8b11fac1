namespace ServiceDefaults.Clock;

/// <summary>A timer by a clock that jumps: it remembers the moment at which it is due, not how long it waits.</summary>
internal sealed class MovedTimer : ITimer
{
    /// <summary>No longer than a real timer can wait; whoever is woken too early waits again.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly MovedClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _alarm;
    private readonly Lock _lock = new();
    private DateTimeOffset? _dueAt;
    private TimeSpan _period;
    private bool _ended;

    public MovedTimer(MovedClock clock, TimerCallback callback, object? state)
    {
        (_clock, _callback, _state) = (clock, callback, state);
        _alarm = TimeProvider.System.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var now = _clock.GetUtcNow(); // outside the lock: a jump that it finds looks at this timer, too
        lock (_lock)
        {
            if (_ended)
                return false;
            _period = period;
            _dueAt = dueTime == Timeout.InfiniteTimeSpan ? null : now + dueTime;
            Set(now);
        }

        return true;
    }

    /// <summary>The time has jumped.</summary>
    public void Look()
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
            Set(now);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _alarm.Dispose();
        }

        _clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Ring()
    {
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (_ended || _dueAt is not { } due)
                return;
            if (now < due)
            {
                Set(now);
                return;
            }

            _dueAt = _period > TimeSpan.Zero ? now + _period : null;
            Set(now);
        }

        _callback(_state);
    }

    /// <summary>In the lock.</summary>
    private void Set(DateTimeOffset now)
    {
        if (_ended)
            return;
        if (_dueAt is not { } due)
        {
            _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (due - now).TotalMilliseconds)));
        _alarm.Change(wait > LongestSleep ? LongestSleep : wait, Timeout.InfiniteTimeSpan);
    }
}
