using Backup;
using Microsoft.EntityFrameworkCore;
using OperationsService.Data;

namespace OperationsService.Backups;

/// <summary>What lies in the directory of backups, and what is written down of it, brought together.</summary>
internal sealed class BackupDirectory(OpsDb db, BackupPlace place, TimeProvider clock)
{
    /// <summary>Finds what the command line made, or what was made after these data were copied; and misses what somebody removed.</summary>
    public async Task Look(CancellationToken ct)
    {
        var known = await db.Backups.Where(one => one.State == BackupState.Done && one.RemovedAt == null).ToListAsync(ct);
        var complete = known.Where(one => one.Bytes is not null).Select(one => one.File).ToHashSet();
        foreach (var manifest in Manifests().Where(manifest => !complete.Contains(manifest.File)))
        {
            if (!await IsOurs(manifest, ct))
                continue;
            if (await db.Backups.FindAsync([manifest.Id], ct) is not { } row)
                db.Add(KeptBackup.Found(manifest));
            else if (row.Bytes is null)
                row.Finish(manifest);
        }

        foreach (var one in known.Where(one => one.File is not null))
            one.Miss(isThere: File.Exists(place.PathOf(one.File!)), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Of a backup that a power cut ended: nobody opens it.</summary>
    private static readonly TimeSpan LeftAfter = TimeSpan.FromDays(1);

    /// <summary>Only what is written down as ours, and lies where backups go now: another platform may keep its own there.</summary>
    public async Task RemoveWhatIsOver(CancellationToken ct)
    {
        var kept = await db.Backups.Where(one => one.State == BackupState.Done && one.RemovedAt == null && one.MissingSince == null && one.File != null).ToDictionaryAsync(one => one.Id, ct);
        foreach (var over in BackupRetention.Over(kept.Values.Select(one => new BackupRetention.One(one.Id, one.BeganAt!.Value, one.CheckedAt is not null)), place.Settings))
        {
            var path = place.PathOf(kept[over.Id].File!);
            File.Delete(path);
            File.Delete(BackupManifest.FileFor(path));
            kept[over.Id].Remove(clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
        }

        foreach (var left in Directory.EnumerateFiles(place.Directory!, "platform-*.backup.partial").Where(file => clock.GetUtcNow() - File.GetLastWriteTimeUtc(file) > LeftAfter))
            File.Delete(left);
    }

    private IEnumerable<BackupManifest> Manifests() => Directory.Exists(place.Directory)
        ? Directory.EnumerateFiles(place.Directory, BackupManifest.FileFor("*.backup")).Select(BackupManifest.Read).OfType<BackupManifest>().Where(one => File.Exists(place.PathOf(Path.GetFileName(one.File))))
        : [];

    private async Task<bool> IsOurs(BackupManifest manifest, CancellationToken ct) =>
        manifest.System == (await db.Database.SqlQuery<string>($"select system_identifier::text as \"Value\" from pg_control_system()").ToListAsync(ct)).Single();
}
