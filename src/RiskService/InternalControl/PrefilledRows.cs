using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalControl.Improvements;
using RiskService.Mitigations;
using RiskService.Register;
using ServiceDefaults.Values;

namespace RiskService.InternalControl;

/// <summary>What ปค.5 of a division begins with, so that nobody types again what is known: the risks of its register, and last year's improvements that are not done.</summary>
public static class PrefilledRows
{
    /// <summary>Without ids: a row gets one when it is taken into the form.</summary>
    public static async Task<IReadOnlyList<ControlRow>> Of(RiskDb db, string division, FiscalYear year, CancellationToken ct) =>
        [.. await FromRegister(db, division, year, ct), .. await FromLastYear(db, division, year, ct)];

    /// <summary>One row for each open risk of the division in the year's register, the highest first, with what is still to be done against it.</summary>
    private static async Task<IReadOnlyList<ControlRow>> FromRegister(RiskDb db, string division, FiscalYear year, CancellationToken ct)
    {
        var risks = await db.Risks.AsNoTracking().Where(risk => risk.FiscalYear == year && risk.Division == division && risk.ClosedAt == null)
            .OrderByDescending(risk => risk.Score).ThenBy(risk => risk.Code).Take(FormContent.MostRows).ToListAsync(ct);
        List<ControlRow> rows = [];
        foreach (var risk in risks)
        {
            var controls = await db.ControlsOf(risk.Id, ct);
            var planned = (await db.MitigationsOf(risk.Id, ct)).Where(one => one.Status is MitigationStatus.Planned).ToList();
            rows.Add(new(
                null, risk.Content.Step is { } step ? $"{risk.Content.Process}: {step}" : risk.Content.Process, null, risk.Title, Joined(controls.Select(control => control.Text)), null, null,
                Joined(planned.Select(one => one.Measure)), division, planned.Count == 0 ? null : planned.Max(one => one.DueOn), RowSource.Register, risk.Id));
        }

        return rows;
    }

    /// <summary>As many of them as a cell holds.</summary>
    private static string? Joined(IEnumerable<string> parts)
    {
        var text = string.Join("; ", parts);
        return PlainText.Of(text.Length <= FormContent.LongestText ? text : text[..FormContent.LongestText]);
    }

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
