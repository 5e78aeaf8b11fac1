using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>What the complainant does with the tracking code.</summary>
public sealed partial class Complaint
{
    /// <summary>Days after the end within which it may be reopened.</summary>
    public const int DaysToReopen = 30;

    /// <summary>Once, after an answer.</summary>
    public bool CanRate => AnsweredAt is not null && RatedAt is null && MergedIntoId is null;

    /// <summary>The last day on which it may be reopened; null when it can't be at all.</summary>
    public DateOnly? ReopenableUntil => MergedIntoId is null && (ClosedAt ?? AnsweredAt) is { } ended ? ThaiCalendar.DayInBangkok(ended).AddDays(DaysToReopen) : null;

    /// <summary>A message to staff. If they were waiting for it, the work goes on.</summary>
    public Refusal? Reply(string text, DateTimeOffset at)
    {
        if (Status is ComplaintStatus.Closed)
            return ComplaintRefusals.ClosedForReply;
        Tell(UpdateKind.Reply, true, text, Actor.Anonymous, at);
        if (Status is ComplaintStatus.Waiting)
            Resume(null, Actor.Anonymous, at);
        return null;
    }

    /// <summary>Photos are about to come to what the complainant wrote last.</summary>
    public Refusal? AddPhotos(DateTimeOffset at)
    {
        if (Status is ComplaintStatus.Closed)
            return ComplaintRefusals.ClosedForReply;
        ChangedAt = at;
        return null;
    }

    public Refusal? Rate(int score, bool isFixed, string? comment, DateTimeOffset at)
    {
        if (RatedAt is not null)
            return ComplaintRefusals.AlreadyRated;
        if (!CanRate)
            return ComplaintRefusals.NotRateable;
        (Score, Fixed, Comment, RatedAt) = (score, isFixed, PlainText.Of(comment), at);
        Tell(UpdateKind.Rated, true, null, Actor.Anonymous, at);
        return null;
    }

    /// <param name="days">Of the category: the promise begins anew.</param>
    public Refusal? Reopen(string reason, int days, DateTimeOffset at)
    {
        var today = ThaiCalendar.DayInBangkok(at);
        if (ReopenableUntil is not { } until)
            return MergedIntoId is null ? ComplaintRefusals.NotAnswered : ComplaintRefusals.TargetClosed;
        if (today > until)
            return ComplaintRefusals.TooLateToReopen(until);
        Status = Division is null ? ComplaintStatus.Acknowledged : ComplaintStatus.InProgress;
        (AnsweredAt, ClosedAt, Outcome, Answer, OverdueAt) = (null, null, null, null, null);
        (FirstDueOn, DueOn) = (today.AddDays(days), today.AddDays(days));
        Reopenings++;
        Tell(UpdateKind.Reopened, true, reason, Actor.Anonymous, at, DueOn);
        return null;
    }
}
