using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Values;
using WebUi;

namespace RiskService.InternalAudit.Findings;

/// <summary>Where a finding is changed: found for whoever may see it, refused to whom it is not.</summary>
internal static class FindingDesk
{
    /// <summary>The last number that was issued in the year; whoever is overtaken counts again.</summary>
    public static async Task<int> LastNumber(this IQueryable<AuditFinding> findings, FiscalYear year, CancellationToken ct) =>
        await findings.Where(one => one.FiscalYear == year).MaxAsync(one => one.No, ct) ?? 0;

    /// <summary>Changes a finding of the year that the actor may see; refused with 403 to whom <paramref name="may"/> says no.</summary>
    public static Task<Objection?> ChangeFinding(
        this Desk desk, FiscalYear year, Guid id, Func<AuditFinding, Objection?> may, Func<AuditFinding, Task<Objection?>> change, CancellationToken ct) =>
        desk.Change(desk.Db.AuditFindings.VisibleTo(desk.Actor).Where(one => one.FiscalYear == year), id, async one => may(one) ?? await change(one), ct);

    /// <summary>The same for what the auditor alone may do.</summary>
    public static Task<Objection?> ChangeOwnFinding(this Desk desk, FiscalYear year, Guid id, Func<AuditFinding, Task<Objection?>> change, CancellationToken ct) =>
        desk.ChangeFinding(year, id, _ => desk.Actor.Audits() ? null : AuditRefusals.OnlyAuditor, change, ct);
}
