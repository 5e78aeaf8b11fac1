using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Audit;

namespace RiskService.Gifts;

/// <summary>
/// From which value on a gift must be reported to the head, and in how many days: a dated row, since the rule changes with its regulation.
/// A gift follows the rule of its own day.
/// </summary>
public sealed class GiftRule : IAudited
{
    public const int LongestBasis = 500;

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Baht: more than this from somebody who is no relative is reported.</summary>
    public required decimal Above { get; init; }

    /// <summary>Calendar days from the day of receipt.</summary>
    public required int ReportDays { get; init; }

    /// <summary>The regulation it comes from.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Source: the NACC's announcement on receiving property by state officials; a lawyer of the office compares it with the text in force.</summary>
    internal static GiftRule First { get; } = new()
    {
        From = new(2020, 10, 1),
        Above = 3000,
        ReportDays = 30,
        LegalBasis = "ประกาศคณะกรรมการ ป.ป.ช. เรื่อง หลักเกณฑ์การรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยาของเจ้าพนักงานของรัฐ (ให้นิติกรตรวจกับฉบับที่ใช้บังคับ)",
    };

    internal bool Asks(GiftContent gift) =>
        gift.Outcome is GiftOutcome.ReceivedByPerson or GiftOutcome.ReceivedForOffice
        && gift.GiverType is not GiverType.Relative && gift.Value > Above;
}

internal static class GiftRuleQueries
{
    /// <summary>The rule of a day; before all of them, the first.</summary>
    public static async Task<GiftRule> GiftRuleOn(this RiskDb db, DateOnly day, CancellationToken ct) =>
        await db.GiftRules.AsNoTracking().Where(rule => rule.From <= day).OrderByDescending(rule => rule.From).FirstOrDefaultAsync(ct)
        ?? await db.GiftRules.AsNoTracking().OrderBy(rule => rule.From).FirstAsync(ct);
}
