using ServiceDefaults.Audit;

namespace TrainingService.People;

/// <summary>Somebody who is enrolled was there in a session. There is one for each of both: a second one changes nothing.</summary>
public sealed class Attendance : IAudited
{
    public required Guid EnrolmentId { get; init; }

    /// <summary>The number of the event's session.</summary>
    public required int Session { get; init; }
    public required Guid EventId { get; init; }

    /// <summary>How many of a group came; 1 for a person.</summary>
    public int Heads { get; internal set; } = 1;

    /// <summary>When it was at the door; a telephone without network tells it later.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was written down here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
    public required AttendanceMeans Means { get; init; }
}

/// <summary>How somebody was found at the door.</summary>
public enum AttendanceMeans
{
    /// <summary>By the QR code of the ticket.</summary>
    Code,

    /// <summary>By name or number in the list.</summary>
    List,

    /// <summary>From the signed list on paper, typed in afterwards.</summary>
    Paper,
}
