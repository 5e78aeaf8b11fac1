using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OperationsService.Backups;
using OperationsService.Data;

namespace OperationsService.Alerts.Watching;

/// <summary>The backups. Where none can be made from here, nobody can tell.</summary>
internal sealed class BackupsSource(OpsDb db, IOptions<BackupSettings> settings) : IAlertSource
{
    public async Task Look(Observed seen, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(settings.Value.Data))
            return;
        var kept = db.Backups.AsNoTracking().Where(one => one.State == BackupState.Done && one.CheckedAt != null && one.RemovedAt == null && one.MissingSince == null);
        var verified = await kept.MaxAsync(one => one.BeganAt, ct);
        var last = await db.Backups.AsNoTracking().Where(one => one.EndedAt != null).OrderByDescending(one => one.EndedAt).FirstOrDefaultAsync(ct);
        // A platform that has just been set up had no time for one.
        var since = await db.ServiceDeploys.MinAsync(deploy => (DateTimeOffset?)deploy.At, ct) ?? seen.At;
        seen.Backups = new(verified, since, last is { CheckedAt: null });
    }
}
