using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;

namespace ComplaintService.Corruption.Retention;

/// <summary>
/// How long closed cases are kept, from a day on. DOMAIN gives no number: it is the organization's to decide. Unlike a promise to a complainant
/// it goes for every case, whenever it was closed: a case is destroyed by the rule of the day on which it is looked at.
/// </summary>
public sealed class CaseRetentionRule : IAudited
{
    public const int Fewest = 30;
    public const int Most = 36_500;

    /// <summary>A shorter time holds so many days after it was set at the earliest: every officer sees it at the desk before anything is destroyed by it.</summary>
    public const int DaysOfNotice = 30;

    public required DateOnly From { get; init; }

    /// <summary>After the day of closing.</summary>
    public required int Days { get; init; }

    /// <summary>The rule in force.</summary>
    public static Task<CaseRetentionRule> At(ComplaintDb db, DateOnly day, CancellationToken ct) =>
        db.CaseRetentionRules.AsNoTracking().Where(rule => rule.From <= day).OrderByDescending(rule => rule.From).FirstAsync(ct);
}
