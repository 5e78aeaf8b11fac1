using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Files.Stores;

/// <summary>Reads part by part, each by a query of its own: a slow reader holds no connection.</summary>
internal sealed class ChunkStream(DbContext db, StoredFile file) : ContentStream(file.Length)
{
    private int _no = -1;
    private byte[] _part = [];

    protected override async ValueTask<int> Fetch(long position, Memory<byte> buffer, CancellationToken ct)
    {
        var (no, start) = ((int)(position / FileChunk.Size), (int)(position % FileChunk.Size));
        if (no != _no)
        {
            _part = await db.Set<FileChunk>().Where(chunk => chunk.FileId == file.Id && chunk.No == no)
                .Select(chunk => chunk.Content).SingleOrDefaultAsync(ct) ?? [];
            _no = no;
        }

        var length = Math.Clamp(_part.Length - start, 0, buffer.Length);
        _part.AsMemory(start, length).CopyTo(buffer);
        return length;
    }
}
