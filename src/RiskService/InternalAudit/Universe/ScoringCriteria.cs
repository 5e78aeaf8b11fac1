using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Universe;

/// <summary>Percent of each factor in a score: 100 together.</summary>
public sealed record Weights(int Money, int Complexity, int LastAudited, int Risk, int Changes)
{
    public int Sum => Money + Complexity + LastAudited + Risk + Changes;

    public int Of(Factor factor) => factor switch
    {
        Factor.Money => Money,
        Factor.Complexity => Complexity,
        Factor.LastAudited => LastAudited,
        Factor.Risk => Risk,
        _ => Changes,
    };
}

/// <summary>
/// How units are scored in a fiscal year: weights, and the upper ends of what gives 1, 2, 3 and 4 points; beyond is 5. Dated: one is never
/// changed, a new one takes its place; a year without any goes by the year before.
/// </summary>
public sealed class ScoringCriteria : IAudited
{
    /// <summary>Upper ends: five levels have four.</summary>
    public const int Ends = 4;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FiscalYear FiscalYear { get; private set; }
    [NotAudited]
    public Weights Weights { get; private set; } = new(25, 20, 20, 25, 10);

    /// <summary>Baht a year.</summary>
    [NotAudited]
    public List<decimal> MoneyEnds { get; private set; } = [100_000, 500_000, 1_000_000, 5_000_000];

    /// <summary>Whole years since the last audit.</summary>
    [NotAudited]
    public List<int> YearEnds { get; private set; } = [1, 2, 3, 4];
    public DateTimeOffset SetAt { get; private set; }
    public string SetBy { get; private set; } = "";

    internal static ScoringCriteria Of(FiscalYear year, Weights weights, IReadOnlyList<decimal> moneyEnds, IReadOnlyList<int> yearEnds, string by, DateTimeOffset at) =>
        new() { FiscalYear = year, Weights = weights, MoneyEnds = [.. moneyEnds], YearEnds = [.. yearEnds], SetBy = by, SetAt = at };

    /// <summary>Those in force for a year; what the product begins with where nobody set any.</summary>
    public static async Task<ScoringCriteria> For(RiskDb db, FiscalYear year, CancellationToken ct) =>
        await db.ScoringCriteria.AsNoTracking().Where(one => one.FiscalYear <= year).OrderByDescending(one => one.FiscalYear).ThenByDescending(one => one.SetAt).FirstOrDefaultAsync(ct)
        ?? new() { FiscalYear = year };

    public int PointsOf(decimal baht) => 1 + MoneyEnds.Count(end => baht > end);

    /// <summary>Five where it was never audited.</summary>
    public int PointsOf(DateOnly? lastAudit, DateOnly today) => lastAudit is not { } on ? Ends + 1 : 1 + YearEnds.Count(end => on.AddYears(end) < today);
}
