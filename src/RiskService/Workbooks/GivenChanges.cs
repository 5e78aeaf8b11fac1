using RiskService.Register;

namespace RiskService.Workbooks;

/// <summary>Whether a row says the same as what is there. A workbook knows one kind of line end.</summary>
internal static class GivenChanges
{
    public static bool Same(string? given, string? there) => given == there?.Replace("\r\n", "\n", StringComparison.Ordinal);

    public static bool Same(Rating? given, Rating? there) => (given is null && there is null)
        || (given is not null && there is not null && given.Likelihood == there.Likelihood && given.Impact == there.Impact && Same(given.LikelihoodReason, there.LikelihoodReason) && Same(given.ImpactReason, there.ImpactReason));

    public static bool Same(RiskContent given, RiskContent there) =>
        Same(given.Process, there.Process) && Same(given.Step, there.Step) && Same(given.Event, there.Event) && Same(given.WhoGains, there.WhoGains) && given.Area == there.Area && given.ProjectCode == there.ProjectCode
        && given.Causes.Count == there.Causes.Count && given.Causes.Zip(there.Causes).All(pair => Same(pair.First, pair.Second));

    public static bool Same(Judgement given, Judgement there) =>
        Same(given.Inherent, there.Inherent) && Same(given.Current, there.Current) && Same(given.Residual, there.Residual) && given.ControlEffectiveness == there.ControlEffectiveness;

    public static bool Same(IReadOnlyList<GivenControl> given, IReadOnlyList<RiskControl> there) =>
        given.Count == there.Count && given.Zip(there.OrderBy(control => control.No)).All(pair => Same(pair.First.Text, pair.Second.Text) && pair.First.Effectiveness == pair.Second.Effectiveness);

    public static Judgement JudgementOf(Risk risk) => new(risk.Inherent, risk.Current, risk.Residual, risk.ControlEffectiveness);
}
