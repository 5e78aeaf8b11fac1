using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.HeatMaps;
using RiskService.Mitigations;
using RiskService.Register;
using RiskService.Rounds;
using RiskService.Settings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.Reports;

/// <summary>What the report of a year says, for whoever reads: all, or the own division's part. Source: the assessment report of plan project 4-03.</summary>
/// <param name="Division">Whose part it is; null for all.</param>
/// <param name="Risks">Open and closed ones, the highest first.</param>
/// <param name="Mitigations">By risk.</param>
internal sealed record RegisterPaper(
    FiscalYear FiscalYear, string? Division, RiskRegister Register, RiskScales Scales, HeatMap Map, IReadOnlyList<Risk> Risks, ILookup<Guid, Mitigation> Mitigations, ILookup<Guid, RiskControl> Controls, DateOnly Today)
{
    /// <summary>What nobody has approved is a draft, and so is a part of the whole.</summary>
    public bool IsDraft => Register.Approval is null || Division is not null;

    public static async Task<RegisterPaper> Of(RiskDb db, FiscalYear year, Actor actor, DateOnly today, CancellationToken ct)
    {
        var visible = db.Risks.AsNoTracking().VisibleTo(actor).Where(risk => risk.FiscalYear == year);
        var mitigations = await db.Mitigations.AsNoTracking().Where(one => one.Status != MitigationStatus.Dropped && visible.Any(risk => risk.Id == one.RiskId)).OrderBy(one => one.No).ToListAsync(ct);
        var controls = await db.Controls.AsNoTracking().Where(one => visible.Any(risk => risk.Id == one.RiskId)).OrderBy(one => one.No).ToListAsync(ct);
        return new(
            year, actor.ReadsAll() ? null : actor.OwnDivision(), await db.Registers.AsNoTracking().SingleOrDefaultAsync(one => one.FiscalYear == year, ct) ?? RiskRegister.Of(year),
            (await db.SettingsOf(year, ct)).Scales, await HeatMap.Of(db, year, default, actor, ct), await visible.OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code).ToListAsync(ct),
            mitigations.ToLookup(one => one.RiskId), controls.ToLookup(one => one.RiskId), today);
    }
}
