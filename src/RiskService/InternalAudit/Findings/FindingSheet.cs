using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Findings;

/// <summary>A finding in a list.</summary>
public sealed record FindingRow(
    Guid Id, string? Code, FiscalYear FiscalYear, string Division, string Title, Severity Severity, FindingStatus Status, DateOnly? IssuedOn, DateOnly? NextDueOn, bool Overdue)
{
    internal static FindingRow Of(AuditFinding one, DateOnly today) =>
        new(one.Id, one.Code, one.FiscalYear, one.Division, one.Title, one.Severity, one.Status, one.IssuedOn, one.NextDueOn, one.IsOverdue(today));
}

/// <summary>A finding for whoever may read it; engagement and working papers are named to the auditor alone.</summary>
public sealed record FindingSheet(
    Guid Id, string? Code, FiscalYear FiscalYear, string Division, FindingWords Words, Severity Severity, string? RiskCode, FindingStatus Status, DateOnly? IssuedOn, DateOnly? AnswerDueOn,
    ManagementAnswer? Answer, DateOnly? NextDueOn, bool Overdue, IReadOnlyList<FollowUp> FollowUps, IReadOnlyList<Closure> Closures, IReadOnlyList<Reopening> Reopenings, Guid? EngagementId)
{
    internal static FindingSheet Of(AuditFinding one, Actor actor, DateOnly today) => new(
        one.Id, one.Code, one.FiscalYear, one.Division, one.Words, one.Severity, one.RiskCode, one.Status, one.IssuedOn, one.AnswerDueOn,
        one.Answer, one.NextDueOn, one.IsOverdue(today), one.FollowUps,
        actor.Audits() ? one.Closures : [.. one.Closures.Select(closure => closure with { WorkingPaper = null })], one.Reopenings, actor.Audits() ? one.EngagementId : null);
}
