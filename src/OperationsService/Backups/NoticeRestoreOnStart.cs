using Backup.Restoring;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;
using ServiceDefaults.Audit;

namespace OperationsService.Backups;

/// <summary>
/// The first start on data that were restored writes it down, and lets the feed go on far after the places that were given before: a cursor
/// from then would otherwise stand in front of events that its owner has not seen.
/// </summary>
internal sealed class NoticeRestoreOnStart(IServiceScopeFactory scopes, BackupPlace place) : IHostedService
{
    private const long Leap = 1_000_000;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (place.Data is not { } data || RestoreMark.Of(data.Directory) is not { } mark)
            return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(NoticeRestoreOnStart);
        var db = scope.ServiceProvider.GetRequiredService<OpsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One at a time of all replicas; and nothing gets a place meanwhile.
        await db.Database.ExecuteSqlAsync($"select 1 from feed_state for update", cancellationToken);
        var backup = await db.Backups.FindAsync([mark.Backup], cancellationToken);
        if (backup is null)
            db.Add(backup = KeptBackup.Unknown(mark.Backup, mark.BackupAt));
        if (!backup.Restore(mark.At))
            return;
        await db.SaveChangesAsync(cancellationToken);
        await db.FeedState.ExecuteUpdateAsync(state => state.SetProperty(one => one.LastPosition, one => one.LastPosition + Leap), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
