using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using RiskService.Rounds;

namespace RiskService.ControlTests;

/// <summary>
/// What failing controls do to their risk. Its approval falls only if its level becomes another: the executive approved how high each risk
/// is and what is done about it, and both still hold when a score moves within its level.
/// </summary>
internal static class ControlRaise
{
    /// <summary>
    /// Steps of likelihood that each failing control adds. A step is the smallest there is and the one about which nobody needs to judge;
    /// the impact is not another because a control fails. Set with the first version; docs/risk-controls.md gives the reason.
    /// </summary>
    public const int StepsEach = 1;

    /// <summary>Counts the failing controls of a risk anew. If that is another number, it goes into the history and others hear of it; the caller saves.</summary>
    /// <param name="reason">What was seen, for the history.</param>
    public static async Task Recount(this Desk desk, Risk risk, string reason, CancellationToken ct)
    {
        var before = risk.Level;
        var settings = await desk.Db.Settings.AsNoTracking().SingleAsync(one => one.Id == risk.SettingsId, ct);
        if (!risk.Raise(await desk.Db.Steps(risk.Id, ct), settings.Scales, desk.Now))
            return;
        desk.Db.Add(RiskAssessment.Of(risk, await desk.Db.ControlsOf(risk.Id, ct), reason, desk.Actor));
        Assessing.Tell(desk, risk, settings.Scales);
        if (risk.Level != before)
            await desk.Changed(risk, RegisterChange.ControlTested, ct);
    }

    /// <summary>A new assessment judges without the controls that were taken out: these no longer count.</summary>
    /// <returns>Steps that those which are there still add.</returns>
    public static async Task<int> ForgetRemoved(this RiskDb db, Guid risk, CancellationToken ct)
    {
        db.RemoveRange(await db.ControlChecks.Where(one => one.RiskId == risk && one.RemovedAt != null).ToListAsync(ct));
        return await db.Steps(risk, ct);
    }

    /// <summary>Controls are taken out of a risk: a failing one counts until the risk is assessed without it, or taking it out would make a risk smaller.</summary>
    public static async Task RemoveChecks(this Desk desk, IEnumerable<Guid> controls, CancellationToken ct)
    {
        var ids = controls.ToList();
        foreach (var check in await desk.Db.ControlChecks.Where(one => ids.Contains(one.Id)).ToListAsync(ct))
            check.Remove(desk.Now);
    }

    /// <summary>With what is not saved yet.</summary>
    private static async Task<int> Steps(this RiskDb db, Guid risk, CancellationToken ct)
    {
        await db.ControlChecks.Where(one => one.RiskId == risk).LoadAsync(ct);
        return db.ControlChecks.Local.Count(one => one.RiskId == risk && one.Failing is not null) * StepsEach;
    }
}
