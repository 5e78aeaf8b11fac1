using Microsoft.EntityFrameworkCore;
using OperationsService.Audit.Seals;
using OperationsService.Data;

namespace OperationsService.Alerts.Watching;

/// <summary>Whether the audit trails fit the seals that were told, what the services found in them, and when the seals were last countersigned.</summary>
internal sealed class AuditSealsSource(OpsDb db) : IAlertSource
{
    /// <summary>A break stays a break; but after so long it has been seen to, and is in the history of alerts.</summary>
    private static readonly TimeSpan Rings = TimeSpan.FromDays(30);

    public async Task Look(Observed seen, CancellationToken ct)
    {
        if (await db.SealsTold.MinAsync(seal => (DateTimeOffset?)seal.HeardAt, ct) is not { } since)
            return; // nothing was ever sealed
        var from = seen.At - Rings;
        var broken = await db.SealBreaks.Where(one => one.At >= from).Select(one => one.Service).Distinct().Order().ToListAsync(ct);
        var told = await AuditToldBy.Services(db, ct); // of a service that is silent the last word stands
        seen.Audit = new(
            broken, await db.Statements.MaxAsync(statement => (DateTimeOffset?)statement.MadeAt, ct), since,
            [.. told.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new AuditChecked(one.Key, one.Value.Outcome?.Faults ?? 0, one.Value.DueAt))]);
    }
}
