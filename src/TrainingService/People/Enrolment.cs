using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
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

    /// <summary>In the list of the organization's staff, of whoever was chosen from it.</summary>
    public Guid? StaffId { get; private set; }

    /// <summary>Why somebody does not come.</summary>
    public string? CancelledFor { get; private set; }

    /// <summary>When the letter that reminds was written; there is one.</summary>
    [NotAudited]
    public DateTimeOffset? RemindedAt { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public uint RowVersion { get; private set; }

    /// <summary>Of a group, and not of a person by name.</summary>
    public bool IsGroup => Source is EnrolmentSource.Group;

    internal static Enrolment Of(Guid eventId, int no, EnrolmentContent content, EnrolmentStatus status, EnrolmentSource source, DateTimeOffset now, Guid? id = null)
    {
        var one = new Enrolment { Id = id ?? Guid.CreateVersion7(now), EventId = eventId, No = no, Status = status, Source = source, StaffId = content.StaffId, CreatedAt = now };
        one.Write(content);
        return one;
    }

    /// <param name="places">Of its event; they change along.</param>
    internal Refusal? Change(EnrolmentContent content, Places places)
    {
        if (Status is EnrolmentStatus.Cancelled)
            return PeopleRefusals.Cancelled;
        if (!IsGroup && content.Heads != 1)
            return PeopleRefusals.OneHead;
        var more = content.Heads - Heads;
        if (Status is EnrolmentStatus.Enrolled)
        {
            if (more > 0 && !places.Fit(more))
                return PeopleRefusals.Full(places.Free!.Value);
            places.Change(more);
        }

        Write(content);
        return null;
    }

    /// <param name="wasThere">In any session.</param>
    public Refusal? AgainstCancelling(bool wasThere) => Status is EnrolmentStatus.Cancelled ? PeopleRefusals.Cancelled : wasThere ? PeopleRefusals.Attended : null;

    /// <param name="reason">Null where whoever enrolled gave none.</param>
    internal Refusal? Cancel(string? reason, bool wasThere, Places places)
    {
        if (AgainstCancelling(wasThere) is { } refusal)
            return refusal;
        if (Status is EnrolmentStatus.Enrolled)
            places.Change(-Heads);
        (Status, CancelledFor) = (EnrolmentStatus.Cancelled, reason);
        return null;
    }

    internal void MoveUp() => Status = EnrolmentStatus.Enrolled;

    private void Write(EnrolmentContent content) => (Name, NameKey, Group, Place, Phone, Email, Heads) =
        (content.Name, PersonName.KeyOf(content.Name), content.Group, content.Place, content.Phone, content.Email, content.Heads);
}

/// <summary>What of an enrolment is written by somebody.</summary>
/// <param name="StaffId">Of whoever is enrolled from the staff list; it stays.</param>
public sealed record EnrolmentContent(string Name, string? Group = null, string? Place = null, string? Phone = null, string? Email = null, int Heads = 1, Guid? StaffId = null);
