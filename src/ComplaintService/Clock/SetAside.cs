namespace ComplaintService.Clock;

/// <summary>A complaint with which the clock failed, for a reason of its own: it is tried again later and keeps no other waiting. Gone as soon as it succeeds.</summary>
public sealed class SetAside
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    public required Guid ComplaintId { get; init; }

    /// <summary>When it failed first.</summary>
    public required DateTimeOffset Since { get; init; }

    public int Attempts { get; private set; }

    public DateTimeOffset NextAt { get; private set; }

    /// <summary>The kind of the last failure, for administrators; the log has the first one in full.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Next time after 1, 2, 4 … minutes, at most 4 hours.</summary>
    internal void Fail(Exception fault, DateTimeOffset at)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts, 10)));
        (Attempts, NextAt, Error) = (Attempts + 1, at + (pause < LongestPause ? pause : LongestPause), fault.GetType().Name);
    }
}
