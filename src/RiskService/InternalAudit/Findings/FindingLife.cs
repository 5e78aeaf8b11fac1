using ServiceDefaults.Problems;

namespace RiskService.InternalAudit.Findings;

/// <summary>The steps of a finding's life.</summary>
public sealed partial class AuditFinding
{
    internal Refusal? Issue(int no, DateOnly on)
    {
        if (Status is not FindingStatus.Draft)
            return AuditRefusals.Issued;
        (Status, No, IssuedOn, NextDueOn) = (FindingStatus.Issued, no, on, AuditDeadlines.AnswerBy(on));
        return null;
    }

    public Refusal? AgainstAnswer() => Status is FindingStatus.Draft ? AuditRefusals.NotIssued : Status is FindingStatus.Issued ? null : AuditRefusals.Answered;

    internal Refusal? Take(ManagementAnswer answer)
    {
        if (AgainstAnswer() is { } refusal)
            return refusal;
        (Status, Answer, NextDueOn) = (FindingStatus.Answered, answer, answer.DueOn);
        return null;
    }

    public Refusal? AgainstFollowUp() => Status switch
    {
        FindingStatus.Draft => AuditRefusals.NotIssued,
        FindingStatus.Issued => AuditRefusals.NotAnswered,
        FindingStatus.Closed => AuditRefusals.FindingClosed,
        _ => FollowUps.Count >= MostFollowUps ? AuditRefusals.TooMany : null,
    };

    internal Refusal? Follow(FollowUp one)
    {
        if (AgainstFollowUp() is { } refusal)
            return refusal;
        FollowUps = [.. FollowUps, one];
        NextDueOn = one.NewDueOn ?? NextDueOn;
        return null;
    }

    /// <summary>Nothing is closed while the last that was said is that it goes on.</summary>
    public Refusal? AgainstClosing() => Status switch
    {
        FindingStatus.Draft => AuditRefusals.NotIssued,
        FindingStatus.Issued => AuditRefusals.NotAnswered,
        FindingStatus.Closed => AuditRefusals.FindingClosed,
        _ => Latest?.Progress is Progress.Implemented or Progress.NoLongerApplies ? null : AuditRefusals.OpenFollowUp,
    };

    internal Refusal? Close(string evidence, string? workingPaper, DateOnly on, DateTimeOffset at, string by)
    {
        if (AgainstClosing() is { } refusal)
            return refusal;
        Closures = [.. Closures, new(evidence, workingPaper, Latest!.Progress is Progress.Implemented, on, at, by)];
        (Status, NextDueOn, IsImplemented) = (FindingStatus.Closed, null, Closures[^1].IsImplemented);
        return null;
    }

    internal Refusal? Reopen(Reopening one)
    {
        if (Status is not FindingStatus.Closed)
            return AuditRefusals.NotClosed;
        Reopenings = [.. Reopenings, one];
        (Status, NextDueOn, IsImplemented) = (FindingStatus.Answered, one.DueOn, false);
        return null;
    }
}
