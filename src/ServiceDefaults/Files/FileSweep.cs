using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServiceDefaults.Data;
using ServiceDefaults.Files.Stores;

namespace ServiceDefaults.Files;

/// <summary>Deletes what nobody kept within a day, and what was removed: the content, wherever it lies, and then the row.</summary>
internal sealed class FileSweep(DbContext db, IEnumerable<IFileStore> stores, ILogger<FileSweep> log)
{
    public static readonly TimeSpan Waiting = TimeSpan.FromDays(1);

    /// <summary>At a time; the rest follows with the next round.</summary>
    private const int Most = 10_000;

    public async Task Run(DateTimeOffset now, CancellationToken ct)
    {
        var files = await db.Set<StoredFile>().AsNoTracking()
            .Where(file => file.State == FileState.Removed || (file.State == FileState.Waiting && file.StoredAt <= now - Waiting))
            .OrderBy(file => file.StoredAt).Take(Most).ToListAsync(ct);
        foreach (var file in files)
        {
            try
            {
                await Delete(file, ct);
            }
            catch (FileStoreAwayException away)
            {
                log.LogWarning(away, "Files were not cleaned up: their store is away");
                return;
            }
            catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.ForeignKeyViolation)
            {
                log.LogError(held, "File {FileId} was removed, but something still refers to it", file.Id);
            }
            catch (Exception fault) when (!Outage.MayPass(fault) && !ct.IsCancellationRequested)
            {
                // Such as a store that the settings no longer name: the others are cleaned up all the same.
                log.LogError(fault, "File {FileId} can't be cleaned up", file.Id);
            }
        }
    }

    /// <summary>The row is held until the content is gone: whoever would keep the file at this moment finds that it is too late.</summary>
    private async Task Delete(StoredFile file, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<StoredFile>().Where(row => row.Id == file.Id && row.State != FileState.Kept).ExecuteDeleteAsync(ct) == 1)
            await stores.Single(store => store.Name == file.Store).Delete(file, ct);
        await transaction.CommitAsync(ct);
    }
}
