using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Measuring;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;

namespace RiskService.Consumers;

/// <summary>The plan learns a year anew: says again what its indicators came to, and how the risks that touch its projects were judged last.</summary>
public sealed class SayYearAgain(RiskDb db, Measuring<RiskDb> measuring, IEvents events, TimeProvider clock) : SayYearAgainIn<RiskDb>(db, measuring, events, clock)
{
    protected override async Task SayFacts(RiskDb db, IEvents events, FiscalYear year, CancellationToken ct)
    {
        var judged = await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.ProjectCode != null && risk.Assessments > 0)
            .Join(db.Settings.AsNoTracking(), risk => risk.SettingsId, settings => settings.Id, (risk, settings) => new { Risk = risk, settings.Scales })
            .OrderBy(one => one.Risk.Id).ToListAsync(ct);
        foreach (var one in judged)
            events.Publish(Assessing.Said(one.Risk, one.Scales));
    }
}
