using Contracts;
using RiskService.Settings;
using ServiceDefaults.Problems;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Register;

/// <summary>A judgement becomes the present one, goes into the history, and others hear of it.</summary>
internal static class Assessing
{
    public static Refusal? Judge(Desk desk, Risk risk, IEnumerable<RiskControl> controls, Judgement judgement, RiskSettings settings, string? reason, int? raised = null)
    {
        if (risk.Assess(judgement, settings, desk.Actor, desk.Now, raised) is { } refusal)
            return refusal;
        desk.Db.Add(RiskAssessment.Of(risk, controls, reason, desk.Actor));
        Tell(desk, risk, settings.Scales);
        return null;
    }

    public static void Tell(Desk desk, Risk risk, RiskScales scales) => desk.Events.Publish(Said(risk, scales));

    /// <summary>What others hear of it, also when a year is said again.</summary>
    internal static RiskAssessed Said(Risk risk, RiskScales scales) => new()
    {
        RiskId = risk.Id,
        Code = risk.Code,
        FiscalYear = risk.FiscalYear.Year,
        Division = risk.Division,
        Area = risk.Area,
        ProjectCode = risk.ProjectCode,
        Likelihood = risk.Likelihood,
        Impact = risk.Impact,
        Score = risk.Score,
        Level = Words.Of(risk.Level),
        Appetite = scales.Appetite,
        Link = risk.Link,
        AssessedAt = risk.AssessedAt,
    };
}

/// <summary>What three ratings of one judgement must be to each other.</summary>
internal static class RatingChecks
{
    /// <summary>Controls do not make a risk worse, and neither do mitigations.</summary>
    public static IEnumerable<Objection> Against(Judgement judgement)
    {
        if (judgement.Inherent is { } inherent && inherent.Score < judgement.Current.Score)
            yield return Objection.To("inherent", "ความเสี่ยงก่อนมีการควบคุมต้องไม่ต่ำกว่าความเสี่ยงปัจจุบัน", "The inherent risk can't be lower than the current one");
        if (judgement.Residual is { } residual && residual.Score > judgement.Current.Score)
            yield return Objection.To("residual", "ความเสี่ยงที่จะเหลือต้องไม่สูงกว่าความเสี่ยงปัจจุบัน", "The residual risk can't be higher than the current one");
    }
}
