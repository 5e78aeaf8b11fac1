using System.ComponentModel.DataAnnotations;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>How likely and how bad, each 1 to 5 with its reason.</summary>
public sealed record Rating(int Likelihood, int Impact, string? LikelihoodReason = null, string? ImpactReason = null)
{
    public const int LongestReason = 1000;

    public int Score => Likelihood * Impact;

    /// <summary>Both reasons are there: without them nobody approves.</summary>
    public bool HasReasons => !string.IsNullOrEmpty(LikelihoodReason) && !string.IsNullOrEmpty(ImpactReason);

    /// <summary>As likely as it is when failing controls are counted in.</summary>
    public Rating RaisedBy(int steps) => this with { Likelihood = Math.Min(RiskScales.Steps, Likelihood + steps) };
}

/// <summary>A rating as it is sent.</summary>
public sealed record RatingGiven(
    [Required, Range(1, RiskScales.Steps)] int? Likelihood,
    [Required, Range(1, RiskScales.Steps)] int? Impact,
    [StringLength(Rating.LongestReason)] string? LikelihoodReason = null,
    [StringLength(Rating.LongestReason)] string? ImpactReason = null)
{
    public Rating Read() => new(Likelihood!.Value, Impact!.Value, PlainText.Of(LikelihoodReason), PlainText.Of(ImpactReason));
}

/// <summary>Whether what is done against a risk works; the words of each stand in the settings.</summary>
public enum Effectiveness
{
    Good,
    Fair,
    Weak,
}

/// <summary>What is done with a risk. Source: the four ways of plan project 4-03.</summary>
public enum Treatment
{
    /// <summary>ยอมรับ: nothing more; above the appetite only if the executive accepts it for a time.</summary>
    Take,

    /// <summary>ลด: by mitigations.</summary>
    Treat,

    /// <summary>ถ่ายโอน: somebody else bears it.</summary>
    Transfer,

    /// <summary>หลีกเลี่ยง: the work is done in another way or no longer.</summary>
    Terminate,
}
