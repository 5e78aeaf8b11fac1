using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What the complainant does with the tracking code.</summary>
public sealed partial class Complaint
{
    /// <summary>Days after the answer, or after staff closed it, within which it may be reopened.</summary>
    public const int DaysToReopen = 30;

    /// <summary>1 to 5; 4 and 5 count as satisfied.</summary>
    public int? Score { get; private set; }

    /// <summary>Whether the complainant finds the matter settled.</summary>
    public bool? Fixed { get; private set; }

    [NotAudited]
    public string? Comment { get; private set; }
    public DateTimeOffset? RatedAt { get; private set; }
    public int Reopenings { get; private set; }

    /// <summary>The last time; null: never.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>Once, after an answer.</summary>
    public bool CanRate => AnsweredAt is not null && RatedAt is null && MergedIntoId is null;

    /// <summary>The last day on which it may be reopened; null when it can't be at all.</summary>
    public DateOnly? ReopenableUntil => MergedIntoId is null && (ClosedByClock ? AnsweredAt : ClosedAt ?? AnsweredAt) is { } ended ? ThaiCalendar.DayInBangkok(ended).AddDays(DaysToReopen) : null;

    /// <summary>Why the complainant can't write any more, in words for them; null when they can. Pages ask it before they show a form.</summary>
    public Refusal? AgainstReply(DateTimeOffset at) => this switch
    {
        { Status: not ComplaintStatus.Closed } => null,
        { MergedIntoId: not null } => ComplaintRefusals.MergedForReply,
        _ when AgainstReopening(at) is null => ComplaintRefusals.ClosedForReply,
        _ => ComplaintRefusals.ClosedForGood,
    };

    /// <summary>Why the complainant can't have the work go on after its end; null when they can.</summary>
    public Refusal? AgainstReopening(DateTimeOffset at) => this switch
    {
        { MergedIntoId: not null } => ComplaintRefusals.MergedForReopening,
        { ReopenableUntil: { } until } => ThaiCalendar.DayInBangkok(at) > until ? ComplaintRefusals.TooLateToReopen(until) : null,
        _ => ComplaintRefusals.StillOpen,
    };

    /// <summary>The same words have come since the story had so many entries: a form that was sent twice.</summary>
    public bool HasCome(UpdateKind kind, string? text, int entries) => Updates.Any(update => update.No > entries && update.Kind == kind && update.Text == PlainText.Of(text));

    /// <summary>This very rating was given.</summary>
    public bool HasRated(int score, bool isFixed, string? comment) => RatedAt is not null && (Score, Fixed, Comment) == (score, isFixed, PlainText.Of(comment));

    /// <summary>A message to staff. If they were waiting for it, the work goes on.</summary>
    /// <param name="text">Null where photos say it all.</param>
    public Refusal? Reply(string? text, DateTimeOffset at)
    {
        if (AgainstReply(at) is { } refusal)
            return refusal;
        Tell(UpdateKind.Reply, true, text, Actor.Anonymous, at);
        if (Status is ComplaintStatus.Waiting)
            Resume(null, Actor.Anonymous, at);
        return null;
    }

    /// <summary>Photos are about to come to what the complainant wrote last. They are an answer, too.</summary>
    public Refusal? AddPhotos(DateTimeOffset at)
    {
        if (AgainstReply(at) is { } refusal)
            return refusal;
        (RepliedAt, ChangedAt) = (at, at);
        if (Status is ComplaintStatus.Waiting)
            Resume(null, Actor.Anonymous, at);
        return null;
    }

    /// <summary>The complainant leaves an e-mail address, another one, or takes it back.</summary>
    /// <param name="leaves">An address, to which letters are to go.</param>
    /// <param name="hasContact">Anything is left by which the complainant can be reached.</param>
    public Refusal? ChangeContact(bool leaves, bool hasContact, DateTimeOffset at)
    {
        var isOver = MergedIntoId is null && ReopenableUntil < ThaiCalendar.DayInBangkok(at);
        if (Status is ComplaintStatus.Closed && (ContactErasedAt is not null || (leaves && isOver)))
            return ComplaintRefusals.NoMoreLetters;
        (HasContact, ContactErasedAt, ChangedAt) = (hasContact, hasContact ? null : ContactErasedAt, at);
        return null;
    }

    public Refusal? Rate(int score, bool isFixed, string? comment, DateTimeOffset at)
    {
        if (RatedAt is not null)
            return ComplaintRefusals.AlreadyRated;
        if (!CanRate)
            return MergedIntoId is null ? ComplaintRefusals.NotRateable : ComplaintRefusals.MergedForRating;
        (Score, Fixed, Comment, RatedAt) = (score, isFixed, PlainText.Of(comment), at);
        Tell(UpdateKind.Rated, true, null, Actor.Anonymous, at);
        return null;
    }

    /// <param name="days">Of the category: the promise begins anew.</param>
    public Refusal? Reopen(string reason, int days, DateTimeOffset at)
    {
        if (AgainstReopening(at) is { } refusal)
            return refusal;
        var today = ThaiCalendar.DayInBangkok(at);
        Status = Division is null ? ComplaintStatus.Acknowledged : ComplaintStatus.InProgress;
        (AnsweredAt, ClosedAt, ClosedByClock, Outcome, Answer, OverdueAt) = (null, null, false, null, null, null);
        (FirstDueOn, DueOn) = (today.AddDays(days), today.AddDays(days));
        DropFinding(); // what was found belongs to the answer that did not settle it
        (Reopenings, ReopenedAt) = (Reopenings + 1, at);
        Tell(UpdateKind.Reopened, true, reason, Actor.Anonymous, at, DueOn);
        return null;
    }
}
