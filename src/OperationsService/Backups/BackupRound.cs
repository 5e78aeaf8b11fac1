using Backup;
using Backup.Taking;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry;
using OperationsService.Data;
using ServiceDefaults.Audit;
using ServiceDefaults.Background;

namespace OperationsService.Backups;

/// <summary>
/// Makes the backups that are due or were asked for, looks what lies in the directory, and removes what is over. One process at a time does
/// it: whoever has the lock, which a backup on the command line takes as well.
/// </summary>
internal sealed class BackupRound(IServiceScopeFactory scopes, BackupPlace place, BackupBell bell, TimeProvider clock, ILogger<BackupRound> log)
    : Rounds(TimeSpan.FromMinutes(1), clock, log)
{
    protected override Task Wait(TimeSpan atMost, CancellationToken stopping) => bell.Asked.WaitAsync(atMost, stopping);

    protected override async Task Round(CancellationToken stopping)
    {
        if (place.Data is not { IsHere: true } data)
            return;
        using var quiet = SuppressInstrumentationScope.Begin(); // belongs to nobody's trace
        using var only = BackupLock.Take(data.Directory);
        if (only is null)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OpsDb>();
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Process = nameof(BackupRound);
        await FailInterrupted(db, stopping);
        await scope.ServiceProvider.GetRequiredService<BackupDirectory>().Look(stopping);
        if (await Next(db, stopping) is not { } next)
            return;
        await scope.ServiceProvider.GetRequiredService<BackupMaker>().Make(next, stopping);
        await scope.ServiceProvider.GetRequiredService<BackupDirectory>().RemoveWhatIsOver(stopping);
        bell.Asked.Set(); // perhaps another one was asked for meanwhile
    }

    /// <summary>Nobody but us makes one now: what is said to be running ended with its process.</summary>
    private async Task FailInterrupted(OpsDb db, CancellationToken ct)
    {
        foreach (var left in await db.Backups.Where(one => one.State == BackupState.Running).ToListAsync(ct))
            left.Fail("interrupted", null, Clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    private async Task<KeptBackup?> Next(OpsDb db, CancellationToken ct)
    {
        if (await db.Backups.Where(one => one.State == BackupState.Waiting).OrderBy(one => one.AskedAt).FirstOrDefaultAsync(ct) is { } asked)
            return asked;
        if (place.Key is not { } key)
            return null;
        var made = await db.Backups.Where(one => one.State == BackupState.Done && one.Problem != BackupProblem.NotChecked).MaxAsync(one => one.BeganAt, ct);
        var tried = await db.Backups.MaxAsync(one => one.BeganAt ?? one.EndedAt, ct);
        if (!BackupSchedule.IsDue(place.Settings.At, Clock.GetUtcNow(), key.MadeAt, made, tried))
            return null;
        var due = KeptBackup.Ask(BackupCause.Schedule, null, Clock.GetUtcNow());
        db.Add(due);
        await db.SaveChangesAsync(ct);
        return due;
    }
}
