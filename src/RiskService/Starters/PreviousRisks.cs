using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.Register;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.Starters;

/// <summary>What can be taken over from an earlier year.</summary>
public static class PreviousRisks
{
    /// <summary>Open risks of the last earlier year in which the division had some, as long as no risk of this year goes on from them.</summary>
    public static async Task<IQueryable<Risk>> PreviousOf(this RiskDb db, FiscalYear year, string? division, CancellationToken ct)
    {
        var last = await db.Risks.AsNoTracking().Where(risk => risk.Division == division && risk.FiscalYear < year).OrderByDescending(risk => risk.FiscalYear).Take(1).ToListAsync(ct);
        if (last is not [{ FiscalYear: var from }])
            return db.Risks.Where(_ => false);
        return db.Risks.AsNoTracking()
            .Where(risk => risk.FiscalYear == from && risk.Division == division && risk.ClosedAt == null && !db.Risks.Any(next => next.PreviousId == risk.Id && next.FiscalYear == year))
            .OrderBy(risk => risk.No);
    }

    /// <summary>Its project, if the plan still has it in this year; as long as no plan of the year is known, as it is.</summary>
    public static async Task<string?> ProjectIn(this RiskDb db, Risk previous, FiscalYear year, CancellationToken ct) =>
        previous.ProjectCode is { } code && await db.AgainstProject(code, year, previous.Division, ct) is null ? code : null;
}
