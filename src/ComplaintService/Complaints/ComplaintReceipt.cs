using ServiceDefaults.Files;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>How a complaint begins: the promise is given on receipt.</summary>
public sealed partial class Complaint
{
    /// <param name="days">Days of the category, counted from the day after receipt (plan project 3-02: 15).</param>
    /// <param name="arrivedOn">The day on which a letter or call came, where it is recorded later; null for today.</param>
    /// <param name="id">That was promised to a form; null for a new one.</param>
    public static Complaint Receive(ComplaintText text, Channel channel, bool hasContact, int days, Actor actor, DateTimeOffset at, DateOnly? arrivedOn = null, Guid? id = null)
    {
        var today = ThaiCalendar.DayInBangkok(at);
        var received = at;
        if (arrivedOn is { } day && day != today)
            (today, received) = (day, ThaiCalendar.StartOf(day));
        var complaint = new Complaint
        {
            Id = id ?? Guid.CreateVersion7(at),
            TrackingCode = Complaints.TrackingCode.New().Text,
            Category = text.Category,
            Subject = text.Subject.Trim(),
            Details = text.Details.Trim(),
            HappenedOn = text.HappenedOn,
            Village = text.Village,
            Latitude = text.Latitude,
            Longitude = text.Longitude,
            ProjectCode = text.ProjectCode,
            Channel = channel,
            Status = ComplaintStatus.Received,
            ReceivedAt = received,
            FiscalYear = FiscalYear.Of(today),
            FirstDueOn = today.AddDays(days),
            DueOn = today.AddDays(days),
            HasContact = hasContact,
        };
        complaint.Tell(UpdateKind.Received, true, null, actor, at, complaint.DueOn);
        return complaint;
    }

    /// <summary>A photo or document that belongs to the newest entry of the story, or to the newest of the complainant's own words.</summary>
    public void Attach(StoredFile file, StoredFile? thumbnail, bool visible, bool fromComplainant)
    {
        // A reply may have set the work going again, which is an entry after it.
        var entry = fromComplainant ? LastOwnEntry : Entries;
        Attachments.Add(Attachment.Of(Id, entry, file, thumbnail, visible, fromComplainant));
    }

    /// <summary>The newest entry with words of the complainant, once the story is loaded.</summary>
    internal int LastOwnEntry => Updates.Last(update => update.Kind is UpdateKind.Received or UpdateKind.Reply or UpdateKind.Reopened).No;
}

/// <summary>What is complained of, checked.</summary>
public sealed record ComplaintText(
    string Category, string Subject, string Details, DateOnly? HappenedOn, string? Village, double? Latitude, double? Longitude, string? ProjectCode);
