using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Files.Stores;

/// <summary>The service's own database holds the content, in parts: one thing to run, and one backup with all in it.</summary>
internal sealed class DatabaseFileStore(DbContext db) : IFileStore
{
    public string Name => "postgres";

    public async Task Write(DbContext own, StoredFile file, Stream content, CancellationToken ct)
    {
        await using var transaction = await own.Database.BeginTransactionAsync(ct);
        await own.SaveChangesAsync(ct);
        var part = new byte[FileChunk.Size];
        for (var no = 0; await content.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, ct) is var length and > 0; no++)
        {
            var bytes = length == part.Length ? part : part[..length];
            await own.Database.ExecuteSqlAsync(
                $"insert into platform.file_chunks (file_id, no, content) values ({file.Id}, {no}, {bytes})", ct);
        }

        await transaction.CommitAsync(ct);
    }

    public Stream Open(StoredFile file) => new ChunkStream(db, file);

    /// <summary>The parts go with the row.</summary>
    public Task Delete(StoredFile file, CancellationToken ct) => Task.CompletedTask;
}
