using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Settings;
using ServiceDefaults.Values;

namespace RiskService.Rounds;

/// <summary>
/// What an approval is bound to: each risk of the year with its description, ratings, controls, treatment, acceptance and what is planned
/// against it. What was carried out since is not part of it, and neither is who typed it. Of failing controls the level that they lead to is.
/// </summary>
public static class RegisterState
{
    private sealed record Line(
        string Code, RiskContent Content, Rating? Inherent, Rating Current, Rating? Residual, RiskLevel Level, Effectiveness Effectiveness, IEnumerable<string> Controls, Treatment? Treatment,
        string? TreatmentReason, Acceptance? Acceptance, bool IsOpen, Guid Settings, IEnumerable<object> Mitigations);

    /// <summary>SHA-256 of the state, in hexadecimal.</summary>
    public static async Task<string> StateOf(this RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var risks = await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year).OrderBy(risk => risk.Code).ToListAsync(ct);
        var controls = (await db.Controls.AsNoTracking().Where(one => db.Risks.Any(risk => risk.Id == one.RiskId && risk.FiscalYear == year)).ToListAsync(ct)).ToLookup(one => one.RiskId);
        var mitigations = (await db.MitigationsOf(year).AsNoTracking().ToListAsync(ct)).ToLookup(one => one.RiskId);
        var lines = risks.Select(risk => new Line(
            risk.Code, risk.Content, risk.Inherent, risk.Current, risk.Residual, risk.Level, risk.ControlEffectiveness,
            controls[risk.Id].OrderBy(one => one.No).Select(one => $"{one.Text} ({one.Effectiveness})"), risk.Treatment, risk.TreatmentReason, risk.Acceptance, risk.IsOpen, risk.SettingsId,
            mitigations[risk.Id].OrderBy(one => one.No).Select(one => (object)new { one.Measure, one.Owner, one.DueOn, one.ProjectCode, Dropped = one.Status is MitigationStatus.Dropped })));
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(lines)));
    }
}
