using ComplaintService.Intake;
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
    /// <param name="once">Null where nobody can tell whether it was sent before.</param>
    public static Complaint Receive(ComplaintText text, Channel channel, bool hasContact, int days, Actor actor, DateTimeOffset at, DateOnly? arrivedOn = null, SentOnce? once = null)
    {
        var today = ThaiCalendar.DayInBangkok(at);
        var received = at;
        if (arrivedOn is { } day && day != today)
            (today, received) = (day, ThaiCalendar.StartOf(day));
        var complaint = new Complaint
        {
            Id = once?.Id ?? Guid.CreateVersion7(at),
            SentRequest = once?.Request,
            TrackingCode = SpokenCode.New().Text,
            Category = text.Category,
            Subject = text.Subject,
            Details = text.Details,
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

    /// <summary>As <see cref="Receive"/> was told it.</summary>
    internal ComplaintText AsTold() => new(Category, Subject, Details, HappenedOn, Village, Latitude, Longitude, ProjectCode);

    /// <summary>The day that was promised on receipt, whatever came after, once the story is loaded.</summary>
    internal DateOnly PromisedOnReceipt => Updates.Single(update => update.No == 1).DueOn!.Value;

    /// <summary>Files of staff are about to come to it by the same form, sent again.</summary>
    internal void AddPapers(DateTimeOffset at) => ChangedAt = at;

    /// <summary>Who complained was told by the same form, sent again: whoever had gone back added it.</summary>
    internal void AddContact(DateTimeOffset at) => (HasContact, ChangedAt) = (true, at);

    /// <summary>A photo or document that belongs to the newest entry of the story, or to the newest of the complainant's own words.</summary>
    /// <param name="with">The entry with which it came, where that is not the newest.</param>
    public void Attach(StoredFile file, StoredFile? thumbnail, bool visible, bool fromComplainant, int? with = null)
    {
        // A reply may have set the work going again, which is an entry after it.
        var entry = with ?? (fromComplainant ? LastOwnEntry : Entries);
        Attachments.Add(Attachment.Of(Id, entry, file, thumbnail, visible, fromComplainant));
    }

    /// <summary>The newest answer, once the story is loaded: what was found stands after it.</summary>
    internal int? AnswerEntry => Updates.LastOrDefault(update => update.Kind is UpdateKind.Resolved)?.No;

    /// <summary>The newest entry with words of the complainant, once the story is loaded.</summary>
    internal int LastOwnEntry => Updates.Last(update => update.Kind is UpdateKind.Received or UpdateKind.Reply or UpdateKind.Reopened).No;
}

/// <summary>What is complained of, checked, without spaces around it: two that say the same are equal.</summary>
public sealed record ComplaintText(
    string Category, string Subject, string Details, DateOnly? HappenedOn, string? Village, double? Latitude, double? Longitude, string? ProjectCode)
{
    public static ComplaintText Of(SubmitComplaint.Request request) => new(
        request.Category, request.Subject.Trim(), request.Details.Trim(), request.HappenedOn, PlainText.Of(request.Village), request.Location?.Lat, request.Location?.Lng, PlainText.Of(request.ProjectCode));
}
