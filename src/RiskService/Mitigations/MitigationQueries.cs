using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using ServiceDefaults.Values;

namespace RiskService.Mitigations;

/// <summary>Mitigations of a risk and of a year.</summary>
public static class MitigationQueries
{
    public static Task<List<Mitigation>> MitigationsOf(this RiskDb db, Guid risk, CancellationToken ct) =>
        db.Mitigations.Where(one => one.RiskId == risk).OrderBy(one => one.No).ToListAsync(ct);

    /// <summary>Of all risks of a year.</summary>
    public static IQueryable<Mitigation> MitigationsOf(this RiskDb db, FiscalYear year) =>
        db.Mitigations.Where(one => db.Risks.Any(risk => risk.Id == one.RiskId && risk.FiscalYear == year));
}
