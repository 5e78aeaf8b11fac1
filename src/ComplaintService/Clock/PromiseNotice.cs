namespace ComplaintService.Clock;

/// <summary>What the clock has to say of a complaint's promise, and to whom.</summary>
public enum PromiseNoticeKind
{
    /// <summary>Three days before the promised day: to the division.</summary>
    Reminder,

    /// <summary>The day has passed: to the division and its head.</summary>
    Overdue,

    /// <summary>Three days after it: to the clerk, by way of the complaint officers.</summary>
    ToClerk,

    /// <summary>Seven days after it: to the chief executive.</summary>
    ToExecutive,
}

/// <summary>A notice that work pages show. One of each kind for each promised day.</summary>
public sealed class PromiseNotice
{
    private PromiseNotice()
    {
    }

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public PromiseNoticeKind Kind { get; private set; }

    /// <summary>The promise that it is about.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The division that had the complaint then; null when nobody had.</summary>
    public string? Division { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>The division that has the complaint now. Like <see cref="IsSettled"/> kept by the database with each change of the complaint, so that lists and counts read notices alone.</summary>
    public string? DivisionNow { get; private set; }

    /// <summary>Nothing is to be done any more: there is an answer or a new promise. While the complainant is awaited, nobody is late.</summary>
    public bool IsSettled { get; private set; }

    internal static PromiseNotice Of(Complaints.Complaint complaint, PromiseNoticeKind kind, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        ComplaintId = complaint.Id,
        Kind = kind,
        DueOn = complaint.DueOn,
        Division = complaint.Division,
        DivisionNow = complaint.Division,
        At = at,
    };
}
