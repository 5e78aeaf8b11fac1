namespace ComplaintService.Complaints;

/// <summary>
/// received → acknowledged → in-progress ⇄ waiting → resolved or rejected → closed. A complaint that was answered or closed may be
/// reopened by its author within 30 days, and is in progress again.
/// </summary>
public enum ComplaintStatus
{
    /// <summary>Nobody has looked at it yet.</summary>
    Received,

    /// <summary>Read, and not yet given to a division.</summary>
    Acknowledged,

    /// <summary>A division works on it.</summary>
    InProgress,

    /// <summary>The complainant was asked something: the promised day moves by the days of waiting.</summary>
    Waiting,

    /// <summary>Answered with an outcome.</summary>
    Resolved,

    /// <summary>Answered with a reason why nothing can be done here.</summary>
    Rejected,

    /// <summary>Done with, also as a duplicate of another.</summary>
    Closed,
}

/// <summary>How a complaint came in. Citizens use the web; the others are recorded by staff.</summary>
public enum Channel
{
    Web,
    Counter,
    Phone,
    Letter,
    Line,
    Facebook,
    SuggestionBox,
    FieldVisit,

    /// <summary>ศูนย์ดำรงธรรม 1567.</summary>
    Damrongdhama,
    OtherAgency,
    Other,
}

/// <summary>What became of it, as its author reads it.</summary>
public enum Outcome
{
    Fixed,
    PartlyFixed,

    /// <summary>Nothing had to be changed: an answer was what was needed.</summary>
    Explained,

    /// <summary>Another agency is responsible and was told.</summary>
    Forwarded,
}

/// <summary>What the examination of a complaint about the conduct of staff came to.</summary>
public enum FindingResult
{
    /// <summary>มีมูล</summary>
    Founded,

    /// <summary>ไม่มีมูล</summary>
    Unfounded,

    /// <summary>ตรวจสอบไม่ได้: neither can be shown.</summary>
    Unverifiable,
}

/// <summary>Why it happened at all: recorded on closing, so that what comes again and again is seen.</summary>
public enum RootCause
{
    Wear,
    Weather,
    Workmanship,
    LackOfMaintenance,
    Procedure,
    Conduct,
    Communication,

    /// <summary>Neighbours, traffic, another agency.</summary>
    Outside,
    Unknown,
}

/// <summary>What an entry of a complaint's story is.</summary>
public enum UpdateKind
{
    Received,
    Acknowledged,
    Assigned,

    /// <summary>From staff to the complainant.</summary>
    Message,

    /// <summary>From the complainant.</summary>
    Reply,

    /// <summary>Among staff.</summary>
    Note,
    Extended,
    Waiting,
    Resumed,
    Resolved,
    Rejected,
    Closed,
    Merged,
    Reopened,
    Rated,
    Overdue,

    /// <summary>Category, place or day were put right.</summary>
    Corrected,

    /// <summary>Among staff: a danger to life.</summary>
    Urgent,

    /// <summary>Among staff: no danger to life any more.</summary>
    NotUrgent,

    /// <summary>Among staff: what the examination came to.</summary>
    Finding,
}
