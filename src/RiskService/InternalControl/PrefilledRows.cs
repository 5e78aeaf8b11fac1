using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>What ปค.5 of a division begins with, so that nobody types again what is known: the risks of its register, and last year's improvements that are not done.</summary>
public static class PrefilledRows
{
    /// <summary>Without ids: a row gets one when it is taken into the form.</summary>
    public static async Task<IReadOnlyList<ControlRow>> Of(RiskDb db, string division, FiscalYear year, CancellationToken ct) =>
        [.. FromRegister(), .. await FromLastYear(db, division, year, ct)];

    /// <summary>One row for each risk of the division in the year's register, with <see cref="ControlRow.From"/> its id.</summary>
    private static IReadOnlyList<ControlRow> FromRegister() => []; // from the register

    private static async Task<IReadOnlyList<ControlRow>> FromLastYear(RiskDb db, string division, FiscalYear year, CancellationToken ct)
    {
        if (year.Year - 1 < ControlCalendar.First.Year)
            return [];
        var last = new FiscalYear(year.Year - 1);
        var open = await db.Improvements.AsNoTracking()
            .Where(one => one.FiscalYear == last && one.Unit == division && one.State == ImprovementState.Open)
            .OrderBy(one => one.DueOn).ThenBy(one => one.Id).Take(FormContent.MostRows).ToListAsync(ct);
        return
        [
            .. open.Select(one => new ControlRow(
                null, one.Mission, one.Objective, one.Risk, one.ExistingControl, null, one.RemainingRisk, one.Action, division, null, RowSource.LastYear, one.Id)),
        ];
    }
}
