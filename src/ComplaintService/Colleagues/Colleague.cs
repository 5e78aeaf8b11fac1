namespace ComplaintService.Colleagues;

/// <summary>
/// Somebody of the staff who used this service: to whom a complaint can be given. The service knows no directory; whoever has never
/// been here, or not for a long time, is not offered (<see cref="ColleagueQueries.DaysOffered"/>). No address is kept, and no audit entry is written.
/// </summary>
public sealed class Colleague
{
    /// <summary>Of the token.</summary>
    public required string Subject { get; init; }
    public required string Name { get; init; }

    /// <summary>Code; null for those who belong to none.</summary>
    public string? Division { get; init; }
    public required List<string> Roles { get; init; }
    public required DateTimeOffset LastSeenAt { get; init; }
}
