using RiskService.ControlTests;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Register;

/// <summary>A risk as the API shows it.</summary>
/// <param name="Kind">Code of the area.</param>
/// <param name="Likelihood">1 to 5, failing controls counted in.</param>
/// <param name="Score">Likelihood × impact.</param>
/// <param name="Raised">Steps of likelihood that failing controls added.</param>
/// <param name="RaisedBy">Which controls those are.</param>
/// <param name="Settings">The id of the settings by which it was judged.</param>
public sealed record RiskAnswer(
    Guid Id, string Code, FiscalYear FiscalYear, string Division, string Process, string? Step, string Event, IReadOnlyList<string> Causes, string? WhoGains, string Kind,
    string? ProjectCode, int Likelihood, int Impact, int Score, RiskLevel Level, Rating? Inherent, Rating Current, Rating? Residual, int Raised,
    Effectiveness ControlEffectiveness, IReadOnlyList<RiskAnswer.ControlAnswer> ExistingControls, Treatment? Treatment, string? TreatmentReason, Acceptance? Acceptance,
    IReadOnlyList<MitigationAnswer> Mitigations, bool IsOpen, string? ClosedFor, int Assessments, DateTimeOffset AssessedAt, Guid Settings, Guid? PreviousId, string? StarterKey,
    IReadOnlyList<RaisedBy> RaisedBy)
{
    /// <param name="Check">How its testing stands; null where it was never planned or tested.</param>
    public sealed record ControlAnswer(Guid Id, int No, string Text, Effectiveness Effectiveness, CheckAnswer? Check);

    public static async Task<RiskAnswer> Of(RiskDb db, Risk risk, CancellationToken ct)
    {
        var controls = await db.ControlsOf(risk.Id, ct);
        var checks = await db.ChecksOf(risk.Id, ct);
        var mitigations = await db.MitigationsOf(risk.Id, ct);
        var content = risk.Content;
        return new(
            risk.Id, risk.Code, risk.FiscalYear, risk.Division, content.Process, content.Step, content.Event, content.Causes, content.WhoGains, content.Area,
            content.ProjectCode, risk.Likelihood, risk.Impact, risk.Score, risk.Level, risk.Inherent, risk.Current, risk.Residual, risk.Raised,
            risk.ControlEffectiveness, [.. controls.Select(one => new ControlAnswer(one.Id, one.No, one.Text, one.Effectiveness, CheckAnswer.Of(checks.Find(check => check.Id == one.Id))))], risk.Treatment, risk.TreatmentReason, risk.Acceptance,
            [.. mitigations.Select(MitigationAnswer.Of)], risk.IsOpen, risk.ClosedFor, risk.Assessments, risk.AssessedAt, risk.SettingsId, risk.PreviousId, risk.StarterKey,
            [.. checks.Select(ControlTests.RaisedBy.Of).OfType<RaisedBy>()]);
    }
}

/// <summary>A risk in a list.</summary>
public sealed record RiskRow(Guid Id, string Code, string Division, string Event, string Kind, string? ProjectCode, int Likelihood, int Impact, int Score, RiskLevel Level, Treatment? Treatment, bool IsOpen)
{
    public static RiskRow Of(Risk risk) =>
        new(risk.Id, risk.Code, risk.Division, risk.Title, risk.Area, risk.ProjectCode, risk.Likelihood, risk.Impact, risk.Score, risk.Level, risk.Treatment, risk.IsOpen);
}
