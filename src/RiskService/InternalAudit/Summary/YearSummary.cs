using Microsoft.EntityFrameworkCore;
using RiskService.Data;
using RiskService.InternalAudit.Findings;
using ServiceDefaults.SignIn;
using ServiceDefaults.Values;

namespace RiskService.InternalAudit.Summary;

/// <summary>Issued findings of one division and severity.</summary>
/// <param name="Answered">By the division's head, closed ones among them.</param>
/// <param name="Implemented">Closed because what was recommended is done.</param>
/// <param name="Overdue">An answer or an action is.</param>
public sealed record FindingCount(string Division, Severity Severity, int Issued, int Answered, int Closed, int Implemented, int Overdue);

/// <summary>Internal audit in a fiscal year: what was planned and done, and what came of what was found. No text of any finding.</summary>
/// <param name="Division">Whose part it is; null for all.</param>
/// <param name="Planned">Engagements of the plan as approved last.</param>
/// <param name="DonePlanned">Those of them that were reported.</param>
/// <param name="Outside">Engagements outside the plan that were reported.</param>
/// <param name="PlannedDays">Man-days; null for a division.</param>
/// <param name="UsedDays">Of all engagements of the year; null for a division.</param>
/// <param name="PlanApprovedOn">Of the first version; null before.</param>
public sealed record YearSummary(
    FiscalYear FiscalYear, DateOnly AsOf, string? Division, int Planned, int DonePlanned, int Outside, int? PlannedDays, decimal? UsedDays,
    DateOnly? PlanApprovedOn, PlanTiming? Timing, IReadOnlyList<FindingCount> Findings)
{
    public int Issued => Findings.Sum(one => one.Issued);
    public int Answered => Findings.Sum(one => one.Answered);
    public int Closed => Findings.Sum(one => one.Closed);
    public int Implemented => Findings.Sum(one => one.Implemented);
    public int Overdue => Findings.Sum(one => one.Overdue);

    /// <summary>Percent of the issued findings that were implemented; null without any.</summary>
    public decimal? ImplementedPercent => Percent(Implemented, Issued);

    public static async Task<YearSummary> Of(RiskDb db, Actor actor, FiscalYear year, DateOnly today, CancellationToken ct)
    {
        var division = actor.ReadsAllAudits() || actor.Is(Roles.PlanOfficer) ? null : actor.AuditedDivision() ?? "";
        var first = await db.ApprovedPlan(year, ct, 1);
        var planned = ((await db.ApprovedPlan(year, ct))?.Engagements ?? []).Where(one => division is null || one.Division == division).ToList();
        var held = await db.Engagements.AsNoTracking().Where(one => one.FiscalYear == year && (division == null || one.Division == division)).ToListAsync(ct); // a few dozen a year
        var done = held.Where(one => one.IsReported).ToList();
        return new(
            year, today, division, planned.Count, planned.Count(one => done.Exists(other => other.PlannedId == one.Id)), done.Count(one => one.PlannedId is null),
            division is null ? planned.Sum(one => one.ManDays) : null, division is null ? held.Sum(one => one.UsedDays) : null,
            first?.ApprovedOn, first?.Timing, await Counts(db, year, division, today, ct));
    }

    /// <summary>Percent of the year's issued findings that were implemented, for whoever measures the plan; null without any.</summary>
    public static async Task<decimal?> ImplementedIn(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var issued = db.AuditFindings.Where(one => one.FiscalYear == year && one.Status != FindingStatus.Draft);
        return Percent(await issued.CountAsync(one => one.IsImplemented, ct), await issued.CountAsync(ct));
    }

    /// <summary>Percent of the engagements planned for the year that were reported, likewise.</summary>
    public static async Task<decimal?> DoneIn(RiskDb db, FiscalYear year, CancellationToken ct)
    {
        var planned = ((await db.ApprovedPlan(year, ct))?.Engagements ?? []).Select(one => one.Id).ToList();
        var done = await db.Engagements.CountAsync(one => one.FiscalYear == year && one.ReportedOn != null && one.PlannedId != null && planned.Contains(one.PlannedId.Value), ct);
        return Percent(done, planned.Count);
    }

    private static Task<List<FindingCount>> Counts(RiskDb db, FiscalYear year, string? division, DateOnly today, CancellationToken ct) => db.AuditFindings
        .Where(one => one.FiscalYear == year && one.Status != FindingStatus.Draft && (division == null || one.Division == division))
        .GroupBy(one => new { one.Division, one.Severity })
        .Select(group => new FindingCount(
            group.Key.Division, group.Key.Severity, group.Count(), group.Count(one => one.Status != FindingStatus.Issued), group.Count(one => one.Status == FindingStatus.Closed),
            group.Count(one => one.IsImplemented), group.Count(one => one.NextDueOn < today)))
        .ToListAsync(ct);

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : decimal.Round(part * 100m / whole, 1);
}
