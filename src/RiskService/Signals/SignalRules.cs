using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Audit;

namespace RiskService.Signals;

/// <summary>When what other services tell asks for a review, from a day on. Never changed: another choice is another row.</summary>
public sealed class SignalRules : IAudited
{
    public const int LongestReason = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The first day on which they hold.</summary>
    public DateOnly FromDay { get; private set; }
    public SignalTerms Terms { get; private set; } = null!;
    public string Reason { get; private set; } = "";
    public string SetBy { get; private set; } = "";
    public DateTimeOffset SetAt { get; private set; }

    public static SignalRules Of(DateOnly from, SignalTerms terms, string reason, string by, DateTimeOffset now) => new() { FromDay = from, Terms = terms, Reason = reason, SetBy = by, SetAt = now };
}

/// <summary>Thresholds, and which risks a signal touches.</summary>
/// <param name="Complaints">So many complaints of one category in one division or project ask for a review.</param>
/// <param name="WithinDays">Received within so many days.</param>
/// <param name="QuietDays">After a decision the same is not proposed again for so many days.</param>
/// <param name="TrainingByMonth">A training of the plan that was not held by the first day of this month is late; 10 to 12 are those at the beginning of the fiscal year.</param>
/// <param name="TrainingProjects">Codes of the plan's projects that are trainings.</param>
/// <param name="Areas">Area of the risks that complaints of a category touch; a category that is not named touches all risks of its division.</param>
public sealed record SignalTerms(
    int Complaints, int WithinDays, int QuietDays, int TrainingByMonth, IReadOnlyList<string> TrainingProjects, IReadOnlyDictionary<string, string> Areas)
{
    /// <summary>Fewer would point at single complainants.</summary>
    public const int FewestComplaints = 3;

    /// <summary>
    /// Until the organization sets its own: five within a quarter of a year, as five is where the statistics stop withholding; nothing said
    /// again for the same time, so that only new complaints lead to a new proposal; three months before the fiscal year ends.
    /// </summary>
    public static SignalTerms Starter { get; } = new(
        5, 90, 90, 7, ["1-03", "1-04", "1-06", "1-07", "4-04"],
        new Dictionary<string, string>
        {
            ["road"] = "spending",
            ["street-light"] = "spending",
            ["water"] = "spending",
            ["nuisance"] = "approval",
            ["welfare"] = "power",
            ["service"] = "power",
            ["tax"] = "power",
        });
}

public static class SignalRulesQueries
{
    /// <summary>Those of the day; the starter's as long as none were set.</summary>
    public static async Task<SignalTerms> SignalTermsOf(this RiskDb db, DateOnly day, CancellationToken ct) => (await db.SignalRulesOf(day, ct))?.Terms ?? SignalTerms.Starter;

    public static Task<SignalRules?> SignalRulesOf(this RiskDb db, DateOnly day, CancellationToken ct) =>
        db.SignalRules.AsNoTracking().Where(one => one.FromDay <= day).OrderByDescending(one => one.FromDay).ThenByDescending(one => one.SetAt).FirstOrDefaultAsync(ct);
}
