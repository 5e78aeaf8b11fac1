using System.Globalization;

namespace ServiceDefaults.Clock;

/// <summary>
/// The real clock and an offset that stands in a file (<c>-58.05:30:00</c>: days, hours, minutes, seconds), so that whoever writes that
/// file moves the time of several processes at once: a year can be lived through in minutes. Replace the file by renaming another one
/// onto it. The time only goes forward: a smaller offset than the one before is not taken. Durations (<see cref="TimeProvider.GetTimestamp"/>)
/// stay real.
/// </summary>
public sealed class MovedClock : TimeProvider, IDisposable
{
    /// <summary>How often the timers look; whoever asks for the time always looks.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _file;
    private readonly Lock _lock = new();
    private readonly HashSet<MovedTimer> _timers = [];
    private readonly ITimer _looking;
    private TimeSpan _offset;

    public MovedClock(string file)
    {
        _file = file;
        _offset = Parse(File.ReadAllText(file));
        _looking = System.CreateTimer(_ => Offset(), null, Pause, Pause);
    }

    /// <summary>Nobody acts by the time of before once the file was replaced: it is read each time.</summary>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset();

    /// <summary>It fires when this clock reaches its time, by itself or by a jump; however far the jump, once.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovedTimer(this, callback, state);
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the time of all who look at this file, so that it is now <paramref name="now"/>.</summary>
    public static void Move(string file, DateTimeOffset now)
    {
        File.WriteAllText(file + ".next", (now - System.GetUtcNow()).ToString("c", CultureInfo.InvariantCulture));
        File.Move(file + ".next", file, overwrite: true); // whoever reads it sees the one or the other, never a half
    }

    public void Dispose() => _looking.Dispose();

    internal void Forget(MovedTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private TimeSpan Offset()
    {
        var read = Read();
        MovedTimer[] wake;
        lock (_lock)
        {
            if (read is null || read <= _offset)
                return _offset;
            _offset = read.Value;
            wake = [.. _timers];
        }

        foreach (var timer in wake)
            timer.Look();
        return read.Value;
    }

    private TimeSpan? Read()
    {
        try
        {
            return Parse(File.ReadAllText(_file));
        }
        catch (IOException)
        {
            return null; // removed with all the rest while this process ends: the time stays as it is
        }
    }

    private static TimeSpan Parse(string text) => TimeSpan.ParseExact(text.Trim(), "c", CultureInfo.InvariantCulture);
}
