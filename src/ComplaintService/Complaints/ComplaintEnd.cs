using ServiceDefaults.Audit;
using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;
using WebUi;

namespace ComplaintService.Complaints;

/// <summary>How a complaint ends: answered, closed, or as a duplicate of another.</summary>
public sealed partial class Complaint
{
    /// <summary>Set when it is resolved.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>What the complainant was told at the end.</summary>
    [NotAudited]
    public string? Answer { get; private set; }
    public RootCause? RootCause { get; private set; }

    /// <summary>What keeps it from happening again. Written by staff, and may name people all the same.</summary>
    [NotAudited]
    public string? Prevention { get; private set; }

    /// <summary>Code of the risk of the register to which it belongs.</summary>
    public string? RiskCode { get; private set; }

    /// <summary>The complaint of which this is a duplicate.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <param name="examined">What the examination came to, of a complaint that is asked for it.</param>
    public Refusal? Resolve(Outcome outcome, string text, Examined? examined, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Resolved) is { } refusal)
            return refusal;
        Outcome = outcome;
        BeAnswered(ComplaintStatus.Resolved, UpdateKind.Resolved, text, actor, at);
        if (examined is not null)
            Find(examined, null, actor, at);
        return null;
    }

    public Refusal? Reject(string reason, Actor actor, DateTimeOffset at) =>
        Against(UpdateKind.Rejected) ?? BeAnswered(ComplaintStatus.Rejected, UpdateKind.Rejected, reason, actor, at);

    /// <summary>Ends it after the answer, with what was learned.</summary>
    public Refusal? Close(Learned learned, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Closed) is { } refusal)
            return refusal;
        (RootCause, Prevention) = (learned.RootCause ?? RootCause, Kept(learned.Prevention, Prevention));
        (ProjectCode, RiskCode) = (Kept(learned.ProjectCode, ProjectCode), Kept(learned.RiskCode, RiskCode));
        (Status, ClosedAt) = (ComplaintStatus.Closed, at);
        Tell(UpdateKind.Closed, true, null, actor, at);
        return null;
    }

    /// <summary>It is the same matter as another one, which is followed instead.</summary>
    public Refusal? MergeInto(Complaint other, Actor actor, DateTimeOffset at)
    {
        if (other.Id == Id)
            return ComplaintRefusals.Itself;
        if (Against(UpdateKind.Merged) is { } refusal)
            return refusal;
        if (!other.IsOpen)
            return ComplaintRefusals.TargetClosed;
        if (IsUrgent && other is { IsOpen: true, IsUrgent: false })
            other.Mark(true, System.FormattableString.Invariant($"รวมเรื่องที่ {Number} ซึ่งเร่งด่วน"), actor, at); // the danger goes on there
        EndWaiting(at);
        (MergedIntoId, Status, ClosedAt, AnsweredAt) = (other.Id, ComplaintStatus.Closed, at, at);
        Tell(UpdateKind.Merged, true, null, actor, at, other.IsOpen ? other.DueOn : null);
        var replied = other.RepliedAt;
        other.Tell(UpdateKind.Note, false, System.FormattableString.Invariant($"รวมเรื่องที่ {Number} เข้ากับเรื่องนี้"), actor, at);
        other.RepliedAt = replied; // adding a duplicate reads nothing of what its own author wrote
        return null;
    }

    private Refusal? BeAnswered(ComplaintStatus status, UpdateKind kind, string text, Actor actor, DateTimeOffset at)
    {
        EndWaiting(at);
        AcknowledgedAt ??= at;
        FirstAnsweredAt ??= at;
        FirstPromiseKept ??= ThaiCalendar.DayInBangkok(at) <= FirstDueOn;
        (Status, AnsweredAt, Answer) = (status, at, text.Trim());
        Tell(kind, true, text, actor, at);
        return null;
    }

    private static string? Kept(string? given, string? before) => given is null ? before : PlainText.Of(given);
}

/// <summary>What a closed complaint teaches. Null keeps what was recorded before (it may have been closed and reopened), a blank text takes it back.</summary>
/// <param name="ProjectCode">The project under which it falls, such as a road under contract.</param>
/// <param name="RiskCode">The risk of the register to which it belongs.</param>
public sealed record Learned(RootCause? RootCause = null, string? Prevention = null, string? ProjectCode = null, string? RiskCode = null);
