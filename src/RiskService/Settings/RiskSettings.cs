using ServiceDefaults.Audit;
using ServiceDefaults.Values;

namespace RiskService.Settings;

/// <summary>
/// How risks are judged from a fiscal year on. Never changed: another choice is another version, so that an assessment can always show the
/// settings that it was made with. Source: plan project 4-03, whose organization decides on its own scales.
/// </summary>
public sealed class RiskSettings : IAudited
{
    public const int LongestReason = 1000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The first fiscal year that they are for; until newer ones.</summary>
    public FiscalYear FromYear { get; private set; }

    /// <summary>From 1 within the year: the highest is in force.</summary>
    public int Version { get; private set; }
    public RiskScales Scales { get; private set; } = null!;
    public DateTimeOffset SetAt { get; private set; }
    public string SetBy { get; private set; } = "";

    /// <summary>Why, in the words of who set them.</summary>
    public string Reason { get; private set; } = "";

    public static RiskSettings Of(FiscalYear from, int version, RiskScales scales, string by, string reason, DateTimeOffset now) => new()
    {
        FromYear = from,
        Version = version,
        Scales = scales,
        SetBy = by,
        Reason = reason,
        SetAt = now,
    };
}

/// <summary>Areas, scales, cut-offs and appetite.</summary>
/// <param name="Areas">Where fraud can happen; a risk names one.</param>
/// <param name="Likelihood">Five steps, 1 first.</param>
/// <param name="Impact">Five steps, 1 first.</param>
/// <param name="CutOffs">From which score (likelihood × impact, 1 to 25) a level begins.</param>
/// <param name="Effectiveness">What good, fair and weak controls mean.</param>
/// <param name="Appetite">The highest score that needs no treatment.</param>
public sealed record RiskScales(
    IReadOnlyList<RiskArea> Areas,
    IReadOnlyList<LikelihoodStep> Likelihood,
    IReadOnlyList<ImpactStep> Impact,
    LevelCutOffs CutOffs,
    EffectivenessWords Effectiveness,
    int Appetite)
{
    public const int Steps = 5;

    public RiskLevel LevelOf(int score) =>
        score >= CutOffs.VeryHigh ? RiskLevel.VeryHigh : score >= CutOffs.High ? RiskLevel.High : score >= CutOffs.Medium ? RiskLevel.Medium : RiskLevel.Low;

    public RiskArea? Area(string code) => Areas.FirstOrDefault(area => area.Code == code);
}

/// <param name="Code">Such as <c>spending</c>.</param>
public sealed record RiskArea(string Code, string Thai, string English);

/// <param name="TimesAYear">How often it is expected at this step, in words: "ไม่เกิน 1 ครั้ง ต่อปี".</param>
public sealed record LikelihoodStep(string Thai, string English, string TimesAYear);

/// <param name="UpToBaht">Damage in baht up to which this step reaches; null for the last.</param>
/// <param name="Reputation">What is said of the organization at this step.</param>
public sealed record ImpactStep(string Thai, string English, decimal? UpToBaht, string Reputation);

/// <summary>The lowest score of each level; low begins at 1.</summary>
public sealed record LevelCutOffs(int Medium, int High, int VeryHigh);

/// <summary>What people are told when they choose.</summary>
public sealed record EffectivenessWords(string Good, string Fair, string Weak);

/// <summary>Level of a score, always shown as colour and word together.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
    VeryHigh,
}
