using ComplaintService.Complaints;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace ComplaintService.Intake;

/// <summary>Somebody noticed the same and follows a complaint with a code of their own, which shows its public part alone.</summary>
public sealed class Follow : IAudited
{
    private Follow()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>See <see cref="SpokenCode"/>, as stored.</summary>
    [NotAudited]
    public string TrackingCode { get; private set; } = "";
    public Guid ComplaintId { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <param name="once">Null where nobody can tell whether it was sent before.</param>
    internal static Follow Of(Complaint complaint, DateTimeOffset at, SentOnce? once) => new()
    {
        Id = once?.Id ?? Guid.CreateVersion7(at),
        TrackingCode = SpokenCode.New().Text,
        ComplaintId = complaint.Id,
        At = at,
    };
}
