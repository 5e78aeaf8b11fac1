namespace TrainingService.Door;

/// <summary>A phone at the door sent somebody who was not enrolled: sent again, the same person is not enrolled twice. Check-ins need none: they are known by enrolment and session.</summary>
public sealed class WalkInEntry
{
    public const int LongestId = 64;

    public required Guid EventId { get; init; }

    /// <summary>The phone's own name for the entry.</summary>
    public required string ClientId { get; init; }
    public required Guid EnrolmentId { get; init; }
}
