namespace RiskService.InternalAudit.Findings;

/// <summary>Draft → issued → answered → closed; closed → answered when it returns.</summary>
public enum FindingStatus
{
    /// <summary>Being written: the auditor's own.</summary>
    Draft,

    /// <summary>The audited division has it and has not answered.</summary>
    Issued,

    /// <summary>Followed up until it is closed.</summary>
    Answered,
    Closed,
}

public enum Severity
{
    High,
    Medium,
    Low,
}

/// <summary>How the audited division's head stands to a finding.</summary>
public enum Stance
{
    Agree,

    /// <summary>In part, with the reason.</summary>
    Partly,

    /// <summary>With the reason.</summary>
    Disagree,
}

/// <summary>How far a recommendation is carried out.</summary>
public enum Progress
{
    NotStarted,
    InProgress,
    Implemented,

    /// <summary>What was found is no longer done at all, or the reason given against it holds.</summary>
    NoLongerApplies,
}

/// <summary>What the head of the audited division answered.</summary>
/// <param name="Reason">Why not, or not wholly.</param>
/// <param name="Action">What will be done.</param>
/// <param name="DueOn">By when; null where nothing will be.</param>
public sealed record ManagementAnswer(Stance Stance, string? Reason, string? Action, DateOnly? DueOn, DateTimeOffset At, string By);

/// <summary>What was found when it was looked at again.</summary>
/// <param name="NewDueOn">The auditor agreed to another day.</param>
/// <param name="ByAuditor">False for what the division tells of itself.</param>
public sealed record FollowUp(DateOnly On, Progress Progress, string Note, DateOnly? NewDueOn, DateTimeOffset At, string By, bool ByAuditor);

/// <param name="Evidence">What the auditor saw.</param>
/// <param name="WorkingPaper">Its reference; for the auditor alone.</param>
/// <param name="IsImplemented">False where it no longer applies.</param>
public sealed record Closure(string Evidence, string? WorkingPaper, bool IsImplemented, DateOnly On, DateTimeOffset At, string By);

/// <summary>It returned.</summary>
public sealed record Reopening(string Reason, DateOnly DueOn, DateTimeOffset At, string By);

/// <summary>What a finding says.</summary>
/// <param name="Condition">What is.</param>
/// <param name="Criteria">What should be, and the rule that says so.</param>
/// <param name="Cause">Why it is not.</param>
/// <param name="Effect">What comes of it.</param>
/// <param name="Recommendation">What to do.</param>
public sealed record FindingWords(string Title, string Condition, string Criteria, string Cause, string Effect, string Recommendation)
{
    internal static FindingWords Nothing { get; } = new("", "", "", "", "", "");
}
