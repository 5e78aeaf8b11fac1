using PlanService.Progress;
using ServiceDefaults.Audit;
using ServiceDefaults.SignIn;

namespace PlanService.Signals;

/// <summary>A division head says why a project stands as it does although the author of a complaint does not find the matter settled.</summary>
public sealed class NotFixedAnswer : IAudited
{
    public const int LongestReason = 2000;

    private NotFixedAnswer()
    {
    }

    /// <summary>Of whatever its author rated: a complaint is rated once.</summary>
    public Guid ComplaintId { get; private set; }
    public Guid ProjectYearId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    internal static NotFixedAnswer Of(Guid complaint, ProjectYear year, string reason, Actor actor, DateTimeOffset at) =>
        new() { ComplaintId = complaint, ProjectYearId = year.Id, Reason = reason.Trim(), AnsweredAt = at, AnsweredBy = actor.Name };
}
