using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit;
using RiskService.InternalAudit.Summary;
using ServiceDefaults.Measuring;

namespace RiskService.Results;

/// <summary>The internal audit plan of the year, once the executive approved it: an amendment that is being written does not take it away.</summary>
public sealed class ApprovedPlans : IMeasure<RiskDb>
{
    public string Key => "risk.audit-plan";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/audit/{asked.Year}/plan";

    public async Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) =>
        await asked.Db.ApprovedPlan(asked.Year, ct) is not null ? 1 : await asked.Db.AuditPlans.AnyAsync(plan => plan.FiscalYear == asked.Year, ct) ? 0 : null;
}

/// <summary>Findings of the year that were issued and whose recommendation was carried out.</summary>
public sealed class FindingsImplemented : IMeasure<RiskDb>
{
    public string Key => "risk.audit-implemented-percent";

    public string Link(MeasureQuestion<RiskDb> asked) => $"/risk/audit/{asked.Year}/summary";

    public Task<decimal?> Value(MeasureQuestion<RiskDb> asked, CancellationToken ct) => YearSummary.ImplementedIn(asked.Db, asked.Year, ct);
}
