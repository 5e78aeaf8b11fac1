using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>
/// What somebody complains of, and the promise that was given. Who complained stands apart and encrypted
/// (<see cref="Contacts.ComplaintContact"/>). Corruption has a channel of its own and is never one of these.
/// </summary>
public sealed partial class Complaint : IAudited
{
    public const int LongestSubject = 120;
    public const int LongestDetails = 4000;

    private Complaint()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>By which staff name it; given by the database.</summary>
    public long Number { get; private set; }

    /// <summary>See <see cref="SpokenCode"/>, as stored. Whoever has it reads the complaint: it stands in no list and no log.</summary>
    [NotAudited]
    public string TrackingCode { get; private set; } = "";

    /// <summary>Code of a <see cref="Settings.Category"/>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>The complainant's words may name people: they can be masked, which the audit trail can't.</summary>
    [NotAudited]
    public string Subject { get; private set; } = "";

    [NotAudited]
    public string Details { get; private set; } = "";

    /// <summary>
    /// A line about the matter that staff write for the public ("ไฟส่องทางดับหน้าวัด"); null until they do. Nothing else of a complaint's
    /// words is ever shown to anybody but its author and staff (plan project 3-02: the complainant alone sees it).
    /// </summary>
    public string? PublicTitle { get; private set; }

    /// <summary>The day on which it happened, if it was told.</summary>
    public DateOnly? HappenedOn { get; private set; }

    /// <summary>Code of a <see cref="Settings.Village"/>.</summary>
    public string? Village { get; private set; }

    /// <summary>The project of the plan that it is about, such as <c>3-02</c>.</summary>
    public string? ProjectCode { get; private set; }
    public Channel Channel { get; private set; }
    public ComplaintStatus Status { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Of the day of receipt.</summary>
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>The day that was promised at first; an extension does not change it, waiting and reopening do.</summary>
    public DateOnly FirstDueOn { get; private set; }

    /// <summary>The day by which an answer is promised now. While <see cref="ComplaintStatus.Waiting"/> it stands still.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The day (Thailand) from which the complainant is awaited; null otherwise.</summary>
    public DateOnly? WaitingSince { get; private set; }

    /// <summary>Null until it is assigned.</summary>
    public string? Division { get; private set; }

    /// <summary>Subject of the token of whoever is to handle it; null for the whole division.</summary>
    public string? Officer { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The first word that the complainant got: acknowledgement, message or answer.</summary>
    public DateTimeOffset? FirstAnsweredAt { get; private set; }

    /// <summary>Resolved or rejected; null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the first answer came by the day promised at first; null until there is one. Reopening promises anew and does not change it.</summary>
    public bool? FirstPromiseKept { get; private set; }

    /// <summary>The same for what is over: a duplicate has no answer of its own, and counts by the day on which it was merged.</summary>
    internal bool KeptFirstPromise => FirstPromiseKept ?? (AnsweredAt is { } at && ThaiCalendar.DayInBangkok(at) <= FirstDueOn);
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Staff marked it as a danger to life; it means something while it is open, and nobody but staff sees it.</summary>
    public bool IsUrgent { get; private set; }

    /// <summary>When the clock found it overdue for the present promise; null otherwise.</summary>
    public DateTimeOffset? OverdueAt { get; private set; }

    /// <summary>The last change: also what keeps two people from changing it at once.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>What an app sent with its <c>Idempotency-Key</c>, hashed with a key outside the database: another request under the same key is told apart. Null where there was none.</summary>
    [NotAudited]
    public byte[]? SentRequest { get; private set; }

    /// <summary>How many entries the story has: the next one's <see cref="ComplaintUpdate.No"/>, known without loading them.</summary>
    [NotAudited]
    public int Entries { get; private set; }

    /// <summary>The story, in its order once loaded by <see cref="ComplaintQueries"/>.</summary>
    public List<ComplaintUpdate> Updates { get; } = [];

    public List<Attachment> Attachments { get; } = [];

    /// <summary>Nobody has answered yet: the promise runs.</summary>
    public bool IsOpen => Status is ComplaintStatus.Received or ComplaintStatus.Acknowledged or ComplaintStatus.InProgress or ComplaintStatus.Waiting;

    /// <summary>A danger to life that nobody has answered: it stands before all others.</summary>
    public bool IsPressing => IsUrgent && IsOpen;

    /// <summary>The promised day has passed without an answer. Who waits for the complainant is not late.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Status is not ComplaintStatus.Waiting && DueOn < today;

    /// <summary>Answered by the promised day; null while open.</summary>
    public bool? InTime => AnsweredAt is { } at ? ThaiCalendar.DayInBangkok(at) <= DueOn : null;

    private void Tell(UpdateKind kind, bool visible, string? text, Actor actor, DateTimeOffset at, DateOnly? dueOn = null, string? division = null)
    {
        ChangedAt = at;
        KeepReply(kind, actor, at);
        Updates.Add(ComplaintUpdate.Of(Id, ++Entries, kind, visible, text, actor, at, dueOn, division));
    }
}
