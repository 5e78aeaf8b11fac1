using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Reports;
using ComplaintService.Corruption.Retention;
using ComplaintService.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults.Audit;
using WebUi;

namespace ComplaintService.Corruption.Cases;

/// <summary>
/// Destroys what was closed long enough ago, by the rule in force today. That a case is closed can be seen with an officer's key alone, so it happens when an officer looks
/// at the list, and not by a clock: a day for it in the database would tell which cases are over. The audit trail certifies that a report was
/// destroyed, and says nothing of it.
/// </summary>
public sealed class Destruction(CorruptionDb db, ComplaintDb complaints, EvidenceStore store, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Certified in the audit trail by this name.</summary>
    public const string Subject = "CorruptionReport";

    /// <returns>Those that stay.</returns>
    public async Task<List<OpenCase>> Keep(List<OpenCase> cases, CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        var limit = today.AddDays(-(await CaseRetentionRule.At(complaints, today, ct)).Days);
        List<OpenCase> kept = [];
        foreach (var open in cases)
        {
            if (open.File.ClosedAt is { } closed && ThaiCalendar.DayInBangkok(closed) < limit)
                await Destroy(open, ct);
            else
                kept.Add(open);
        }

        return kept;
    }

    private async Task Destroy(OpenCase open, CancellationToken ct)
    {
        audit.Process = nameof(Destruction);
        complaints.Add(audit.Entry(Subject, open.Report.Id.ToString()));
        await complaints.SaveChangesAsync(ct);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await store.Destroy(open.Story.Evidence, ct);
        await db.Reports.Where(report => report.Id == open.Report.Id).ExecuteDeleteAsync(ct);
        if (transaction is not null)
            await transaction.CommitAsync(ct);
    }
}
