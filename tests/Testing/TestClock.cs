namespace Testing;

/// <summary>The real clock, moved: it goes on ticking from wherever it was set.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _offset;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _offset;

    public void Set(DateTimeOffset now) => _offset = now - System.GetUtcNow();

    public void Advance(TimeSpan by) => _offset += by;

    /// <summary>Back to the present.</summary>
    public void Reset() => _offset = TimeSpan.Zero;
}
