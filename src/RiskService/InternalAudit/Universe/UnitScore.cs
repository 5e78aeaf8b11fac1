using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Universe;

/// <summary>By what a unit is scored.</summary>
public enum Factor
{
    /// <summary>Baht a year that go through the process.</summary>
    Money,

    /// <summary>How involved it is, and how much is left to judgement.</summary>
    Complexity,

    /// <summary>How long ago it was audited.</summary>
    LastAudited,

    /// <summary>Level in the risk register, complaints about it.</summary>
    Risk,

    /// <summary>New people, rules or systems.</summary>
    Changes,
}

/// <summary>What one factor gave, and why.</summary>
/// <param name="Points">1 (little) to 5 (much).</param>
/// <param name="Weight">Percent of the whole, as the criteria said then.</param>
/// <param name="Amount">Baht a year, of the factor money.</param>
/// <param name="On">The last audit, of that factor; null for never.</param>
/// <param name="Note">Where it is from, or why, in the auditor's words.</param>
public sealed record ScoredFactor(Factor Factor, int Points, int Weight, decimal? Amount = null, DateOnly? On = null, string? Note = null)
{
    /// <summary>Of 100: five points are the whole weight.</summary>
    public decimal Share => Points * Weight / 5m;
}

/// <summary>A unit's score for a fiscal year. One is never changed: a new one takes its place, and the old ones tell how it came about.</summary>
public sealed class UnitScore : IAudited
{
    public const int LongestNote = 500;

    /// <summary>Of a factor.</summary>
    public const int MostPoints = 5;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid UnitId { get; private set; }
    public FiscalYear FiscalYear { get; private set; }

    /// <summary>The newest of its unit and year.</summary>
    public bool IsCurrent { get; private set; } = true;

    /// <summary>20 to 100: the sum of <see cref="ScoredFactor.Share"/>.</summary>
    [NotAudited]
    public decimal Total { get; private set; }

    [NotAudited]
    public List<ScoredFactor> Factors { get; private set; } = [];
    public DateTimeOffset ScoredAt { get; private set; }
    public string ScoredBy { get; private set; } = "";

    internal static UnitScore Of(Guid unit, FiscalYear year, IReadOnlyList<ScoredFactor> factors, string by, DateTimeOffset at) =>
        new() { UnitId = unit, FiscalYear = year, Factors = [.. factors], Total = factors.Sum(factor => factor.Share), ScoredBy = by, ScoredAt = at };

    internal void Replace() => IsCurrent = false;
}
