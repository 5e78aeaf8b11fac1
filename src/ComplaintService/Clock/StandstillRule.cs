using ComplaintService.Complaints;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Clock;

/// <summary>
/// How long a complaint may stand still before the clock moves it on: for questions asked and answers given from a day on. The plan names no
/// such times: they are the organization's own, and a setting.
/// </summary>
public sealed class StandstillRule : IAudited
{
    /// <summary>A complaint is not closed over the head of its author: for so long it can be reopened.</summary>
    public const int FewestClosingDays = Complaint.DaysToReopen;

    public required DateOnly From { get; init; }

    /// <summary>Days, from the day after the question, for which the complainant's answer is awaited.</summary>
    public required int WaitingDays { get; init; }

    /// <summary>Days, from the day after the answer, after which it is closed if nobody closed it.</summary>
    public required int ClosingDays { get; init; }

    /// <summary>The rule in force.</summary>
    public static Task<StandstillRule> At(ComplaintDb db, DateOnly day, CancellationToken ct) =>
        db.StandstillRules.AsNoTracking().Where(rule => rule.From <= day).OrderByDescending(rule => rule.From).FirstAsync(ct);
}
