using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalControl;
using RiskService.InternalControl.Improvements;
using ServiceDefaults.Measuring;
using ServiceDefaults.Values;

namespace RiskService.Results;

/// <summary>
/// The report on internal control that the executive signed in the year: it is about the year before, as it is due 90 days after that year
/// ended. Opened again it counts no more until it is signed anew.
/// </summary>
public sealed class ControlReport : IMeasure<RiskDb>
{
    public string Key => "risk.control-report";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/internal-control/{asked.YearBefore()}";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct)
    {
        var year = asked.YearBefore();
        var forms = await asked.Db.ControlForms.AsNoTracking().Where(form => form.FiscalYear == year).Select(form => new { form.Owner, form.Kind, form.State }).ToListAsync(ct);
        return forms.Count == 0 ? null : forms.Exists(form => form is { Owner: ControlForm.Organization, Kind: FormKind.Pk1, State: FormState.Frozen }) ? 1 : 0;
    }
}

/// <summary>Improvements of internal control that were carried out and confirmed, of those that the report of the year before set.</summary>
public sealed class ImprovementsCarriedOut : IMeasure<RiskDb>
{
    public string Key => "risk.improvements-percent";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/internal-control/{asked.YearBefore()}/improvements";

    /// <summary>Which are overdue, for which the figures need a day, makes no difference here.</summary>
    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => (await ImprovementFigures.CarriedOutIn(asked.Db, asked.Year, asked.Year.LastDay, ct)).Percent;
}

internal static class YearsBefore
{
    public static FiscalYear YearBefore(this MeasureQuestion<RiskDb> asked) => new(asked.Year.Year - 1);
}
