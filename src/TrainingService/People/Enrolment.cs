using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace TrainingService.People;

/// <summary>
/// Who takes part in an event, or wants to: one person by name, or a group of which only the heads are known. The name is written as in the
/// list on paper; how to reach somebody stands in no audit entry, no event and no log.
/// </summary>
public sealed class Enrolment : IAudited
{
    public const int LongestName = 200;
    public const int LongestGroup = 200;
    public const int LongestPlace = 200;
    public const int LongestContact = 200;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EventId { get; private set; }

    /// <summary>In the event, from 1, in the order of enrolling: the number on the list on paper.</summary>
    public int No { get; private set; }

    /// <summary>With its title (<c>นางสาวสมศรี ใจดี</c>); of a group its name (<c>โรงเรียนบ้านบึงนคร</c>).</summary>
    public string Name { get; private set; } = "";

    /// <summary>The same as it is searched and compared: without title, spaces and case.</summary>
    [NotAudited]
    public string NameKey { get; private set; } = "";

    /// <summary>Which of the event's target groups; null where that was not said.</summary>
    public string? Group { get; private set; }

    /// <summary>Where they come from: position and division, school, village.</summary>
    public string? Place { get; private set; }

    /// <summary>Telephone, for reminders by people; null where not given.</summary>
    [NotAudited]
    public string? Phone { get; private set; }

    /// <summary>For reminders by the system; null where not given.</summary>
    [NotAudited]
    public string? Email { get; private set; }

    /// <summary>Heads: 1 for a person; the size of a group that enrolled as one.</summary>
    public int Heads { get; private set; } = 1;
    public EnrolmentStatus Status { get; private set; }
    public EnrolmentSource Source { get; private set; }

    /// <summary>A <see cref="SpokenCode"/> as stored: on the ticket, as a QR code at the door. Whoever has it sees this enrolment: it stands in no list and no log.</summary>
    [NotAudited]
    public string Code { get; private set; } = SpokenCode.New().Text;
    public DateTimeOffset CreatedAt { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>Of a group, and not of a person by name.</summary>
    public bool IsGroup => Source is EnrolmentSource.Group;

    internal static Enrolment Of(Guid eventId, int no, EnrolmentContent content, EnrolmentStatus status, EnrolmentSource source, DateTimeOffset now) => new()
    {
        EventId = eventId,
        No = no,
        Name = content.Name,
        NameKey = PersonName.KeyOf(content.Name),
        Group = content.Group,
        Place = content.Place,
        Phone = content.Phone,
        Email = content.Email,
        Heads = content.Heads,
        Status = status,
        Source = source,
        CreatedAt = now,
    };

    internal void MoveUp() => Status = EnrolmentStatus.Enrolled;
}

/// <summary>What of an enrolment is written by somebody.</summary>
public sealed record EnrolmentContent(string Name, string? Group = null, string? Place = null, string? Phone = null, string? Email = null, int Heads = 1);

/// <summary>enrolled; or waiting → enrolled when a place is free; both → cancelled.</summary>
public enum EnrolmentStatus
{
    /// <summary>Has a place.</summary>
    Enrolled,

    /// <summary>The event was full: moves up when a place is free, in the order of enrolling.</summary>
    Waiting,

    /// <summary>Does not come; the number stays unused.</summary>
    Cancelled,
}

/// <summary>How an enrolment came.</summary>
public enum EnrolmentSource
{
    /// <summary>One by one, by staff.</summary>
    Staff,

    /// <summary>A group with its number of heads.</summary>
    Group,

    /// <summary>Chosen from the staff list.</summary>
    StaffList,

    /// <summary>By oneself, with the event's public link.</summary>
    Public,

    /// <summary>From a file.</summary>
    Import,

    /// <summary>Came without being enrolled, and was enrolled at the door.</summary>
    WalkIn,
}
