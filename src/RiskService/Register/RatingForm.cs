using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components.Forms;
using RiskService.Settings;
using ServiceDefaults.Values;
using WebUi;
using static WebUi.Language;

namespace RiskService.Register;

/// <summary>The three ratings of one judgement in a form.</summary>
public class RatingForm
{
    private const string ChooseLikelihood = "เลือกโอกาส|Choose a likelihood";
    private const string ChooseImpact = "เลือกผลกระทบ|Choose an impact";

    /// <summary>The version that was seen; null for what is new.</summary>
    public uint? Seen { get; set; }

    [Required(ErrorMessage = ChooseLikelihood), Range(1, RiskScales.Steps, ErrorMessage = ChooseLikelihood)]
    public int? Likelihood { get; set; }

    [StringLength(Rating.LongestReason)]
    public string? LikelihoodReason { get; set; }

    [Required(ErrorMessage = ChooseImpact), Range(1, RiskScales.Steps, ErrorMessage = ChooseImpact)]
    public int? Impact { get; set; }

    [StringLength(Rating.LongestReason)]
    public string? ImpactReason { get; set; }

    [Required(ErrorMessage = "เลือกว่าการควบคุมได้ผลเพียงใด|Choose how well the controls work")]
    public string? ControlEffectiveness { get; set; }

    [Range(1, RiskScales.Steps)]
    public int? InherentLikelihood { get; set; }

    [Range(1, RiskScales.Steps)]
    public int? InherentImpact { get; set; }

    [StringLength(Rating.LongestReason)]
    public string? InherentReason { get; set; }

    [Range(1, RiskScales.Steps)]
    public int? ResidualLikelihood { get; set; }

    [Range(1, RiskScales.Steps)]
    public int? ResidualImpact { get; set; }

    [StringLength(Rating.LongestReason)]
    public string? ResidualReason { get; set; }

    /// <summary>Why it is judged anew.</summary>
    [StringLength(RiskAssessment.LongestReason)]
    public string? Reason { get; set; }

    internal Effectiveness? Effectiveness => Words.Read<Effectiveness>(ControlEffectiveness);

    internal RatingGiven? Inherent => Given(InherentLikelihood, InherentImpact, InherentReason);
    internal RatingGiven? Residual => Given(ResidualLikelihood, ResidualImpact, ResidualReason);

    /// <summary>As the risk was judged last.</summary>
    internal void Fill(Risk risk)
    {
        (Seen, ControlEffectiveness) = (risk.RowVersion, Words.Of(risk.ControlEffectiveness));
        (Likelihood, Impact, LikelihoodReason, ImpactReason) = (risk.Current.Likelihood, risk.Current.Impact, risk.Current.LikelihoodReason, risk.Current.ImpactReason);
        (InherentLikelihood, InherentImpact, InherentReason) = (risk.Inherent?.Likelihood, risk.Inherent?.Impact, risk.Inherent?.LikelihoodReason ?? risk.Inherent?.ImpactReason);
        (ResidualLikelihood, ResidualImpact, ResidualReason) = (risk.Residual?.Likelihood, risk.Residual?.Impact, risk.Residual?.LikelihoodReason ?? risk.Residual?.ImpactReason);
    }

    /// <summary>Says which half of a rating is missing.</summary>
    internal bool HasHalves(EditContext form)
    {
        var text = T("เลือกทั้งโอกาสและผลกระทบ หรือเว้นทั้งคู่", "Choose both likelihood and impact, or neither");
        if (InherentLikelihood is null != InherentImpact is null)
            form.Refuse(InherentLikelihood is null ? nameof(InherentLikelihood) : nameof(InherentImpact), text);
        if (ResidualLikelihood is null != ResidualImpact is null)
            form.Refuse(ResidualLikelihood is null ? nameof(ResidualLikelihood) : nameof(ResidualImpact), text);
        return InherentLikelihood is null != InherentImpact is null || ResidualLikelihood is null != ResidualImpact is null;
    }

    private static RatingGiven? Given(int? likelihood, int? impact, string? reason) => likelihood is null || impact is null ? null : new(likelihood, impact, reason, reason);
}
