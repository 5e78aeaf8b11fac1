using ServiceDefaults.Problems;
using ServiceDefaults.SignIn;

namespace ComplaintService.Complaints;

/// <summary>How a complaint ends: answered, closed, or as a duplicate of another.</summary>
public sealed partial class Complaint
{
    public Refusal? Resolve(Outcome outcome, string text, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Resolved) is { } refusal)
            return refusal;
        Outcome = outcome;
        return BeAnswered(ComplaintStatus.Resolved, UpdateKind.Resolved, text, actor, at);
    }

    public Refusal? Reject(string reason, Actor actor, DateTimeOffset at) =>
        Against(UpdateKind.Rejected) ?? BeAnswered(ComplaintStatus.Rejected, UpdateKind.Rejected, reason, actor, at);

    /// <summary>Ends it after the answer, with what was learned.</summary>
    public Refusal? Close(Learned learned, Actor actor, DateTimeOffset at)
    {
        if (Against(UpdateKind.Closed) is { } refusal)
            return refusal;
        (RootCause, Prevention) = (learned.RootCause, Plain(learned.Prevention));
        (ProjectCode, RiskCode) = (Plain(learned.ProjectCode) ?? ProjectCode, Plain(learned.RiskCode));
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
        if (other.MergedIntoId is not null || other.Status is ComplaintStatus.Closed)
            return ComplaintRefusals.TargetClosed;
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
        (Status, AnsweredAt, Answer) = (status, at, text.Trim());
        Tell(kind, true, text, actor, at);
        return null;
    }
}

/// <summary>What a closed complaint teaches.</summary>
/// <param name="ProjectCode">The project under which it falls, such as a road under contract; null keeps what was recorded.</param>
/// <param name="RiskCode">The risk of the register to which it belongs.</param>
public sealed record Learned(RootCause? RootCause, string? Prevention, string? ProjectCode, string? RiskCode);
