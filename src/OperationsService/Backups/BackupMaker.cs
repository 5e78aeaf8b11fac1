using Backup;
using Backup.Taking;
using OperationsService.Data;

namespace OperationsService.Backups;

/// <summary>Makes one backup and writes down what became of it.</summary>
internal sealed class BackupMaker(OpsDb db, BackupPlace place, BackupBell bell, TimeProvider clock, ILogger<BackupMaker> log)
{
    public async Task Make(KeptBackup backup, CancellationToken stopping)
    {
        if (place.Refusal is { } refusal)
        {
            backup.Fail(refusal.Code, null, clock.GetUtcNow());
            await db.SaveChangesAsync(stopping);
            return;
        }

        backup.Begin(BackupJob.NameFor(clock.GetUtcNow()), clock.GetUtcNow());
        await db.SaveChangesAsync(stopping);
        try
        {
            var manifest = await BackupJob.RunAsync(new(backup.Id, place.Data!, place.Key!, place.PathOf(backup.File!), clock), new Telling(bell, backup.Id), stopping);
            backup.Finish(manifest);
            if (manifest.Problem is { } problem)
                log.LogError("The backup {File} was not found right when it was restored for the check: {Problem}, {Detail}", backup.File, problem.Code, problem.Detail);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            backup.Fail("interrupted", null, clock.GetUtcNow());
        }
        catch (Exception failure)
        {
            // Whatever it is: a backup that could not be made has to stand where people look.
            log.LogError(failure, "The backup {File} could not be made", backup.File);
            backup.Fail(failure is BackupRefusedException refused ? refused.Code : "failed", failure is BackupRefusedException { English: var said } ? said : failure.Message, clock.GetUtcNow());
        }
        finally
        {
            bell.Now = null;
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private sealed class Telling(BackupBell bell, Guid id) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value) => bell.Now = new(id, value);
    }
}
