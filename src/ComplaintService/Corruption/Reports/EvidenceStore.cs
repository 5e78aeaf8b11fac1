using System.Security.Cryptography;
using ComplaintService.Corruption.Cleaning;
using ComplaintService.Corruption.Data;
using ComplaintService.Corruption.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebUi;

namespace ComplaintService.Corruption.Reports;

/// <summary>
/// Attachments on their way in and out. They are locked piece by piece while they arrive: nothing readable ever lies on a disk. What a report
/// takes is kept; the rest is gone after a day.
/// </summary>
public sealed class EvidenceStore(CorruptionDb db, CleanCopies copies, IOptions<CorruptionOptions> options, TimeProvider clock)
{
    private const int LongestName = 200;

    private DateOnly Tomorrow => ThaiCalendar.DayInBangkok(clock.GetUtcNow()).AddDays(1);

    /// <param name="most">Bytes that are still free for this sender.</param>
    /// <returns>Null when it is longer: nothing of it is kept.</returns>
    public async Task<Evidence?> Receive(Stream content, string? name, long most, CancellationToken ct)
    {
        var begin = new byte[CleanCopies.KnownBy];
        return await Take(content, name, most, begin, ct) is not { } evidence ? null
            : evidence.Bytes <= CleanCopies.LargestBytes && CleanCopies.IsKnown(begin) ? evidence with { Clean = await Clean(evidence, ct) } : evidence;
    }

    /// <param name="begin">Gets the first bytes; the rest never stands in memory, however many send at once.</param>
    private async Task<Evidence?> Take(Stream content, string? name, long most, byte[] begin, CancellationToken ct)
    {
        var key = RandomNumberGenerator.GetBytes(Locked.KeyLength);
        List<Guid> pieces = [];
        long length = 0;
        var buffer = new byte[Piece.Content];
        for (int read; (read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0;)
        {
            if ((length += read) > most)
            {
                await Remove(pieces, ct);
                return null;
            }

            if (pieces.Count == 0)
                buffer.AsSpan(0, Math.Min(read, begin.Length)).CopyTo(begin);
            pieces.Add(await Store(key, buffer.AsMemory(0, read), ct));
        }

        CryptographicOperations.ZeroMemory(buffer);
        return new(Guid.NewGuid(), NameOf(name), length, clock.GetUtcNow(), key, pieces, null);
    }

    /// <summary>They belong to a report now, with the next SaveChangesAsync of whoever calls in the same transaction.</summary>
    public Task Keep(IEnumerable<Evidence> evidence, CancellationToken ct)
    {
        Guid[] ids = [.. evidence.SelectMany(PiecesOf)];
        return db.Pieces.Where(piece => ids.Contains(piece.Id)).ExecuteUpdateAsync(set => set.SetProperty(piece => piece.ExpiresOn, (DateOnly?)null), ct);
    }

    /// <summary>Writes it as it came, or its clean copy.</summary>
    public async Task Send(Evidence evidence, Stream to, CancellationToken ct)
    {
        foreach (var id in evidence.Pieces)
        {
            var piece = await db.Pieces.AsNoTracking().SingleAsync(row => row.Id == id, ct);
            await to.WriteAsync(Locked.Open(evidence.Key, $"piece {id}", piece.Sealed), ct);
        }
    }

    /// <summary>For good.</summary>
    public Task Destroy(IEnumerable<Evidence> evidence, CancellationToken ct) => Remove([.. evidence.SelectMany(PiecesOf)], ct);

    /// <summary>What nobody took within its day.</summary>
    public async Task Sweep(CancellationToken ct)
    {
        var today = ThaiCalendar.DayInBangkok(clock.GetUtcNow());
        await db.Uploads.Where(upload => upload.ExpiresOn < today).ExecuteDeleteAsync(ct);
        await db.Pieces.Where(piece => piece.ExpiresOn < today).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whether there is room: on the disk, and below what evidence may take in all.</summary>
    public async Task<bool> HasRoom(CancellationToken ct)
    {
        if (new DriveInfo(AppContext.BaseDirectory).AvailableFreeSpace < options.Value.FreeDiskBytes)
            return false;
        return await db.Database.SqlQuery<long>($"""select pg_total_relation_size('corruption.pieces') as "Value" """).SingleAsync(ct) < options.Value.MostStoredBytes;
    }

    private static IEnumerable<Guid> PiecesOf(Evidence evidence) => evidence.Pieces.Concat(evidence.Clean?.Pieces ?? []);

    private Task<int> Remove(IReadOnlyCollection<Guid> pieces, CancellationToken ct) => db.Pieces.Where(piece => pieces.Contains(piece.Id)).ExecuteDeleteAsync(ct);

    private async Task<Guid> Store(byte[] key, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var id = Guid.NewGuid();
        var piece = db.Add(new Piece { Id = id, Sealed = Locked.Lock(key, $"piece {id}", content.Span, Piece.Content + sizeof(int)), ExpiresOn = Tomorrow });
        await db.SaveChangesAsync(ct);
        piece.State = EntityState.Detached; // of a file of 100 MB no more than this stays in memory
        return id;
    }

    /// <summary>Opens the pieces again, when it is this file's turn.</summary>
    private async Task<Evidence?> Clean(Evidence evidence, CancellationToken ct) => await copies.Make(to => Send(evidence, to, ct), evidence.Name, ct) is var (content, name)
        ? await Take(new MemoryStream(content), name, long.MaxValue, [], ct)
        : null;

    private static string NameOf(string? name)
    {
        var plain = string.Concat(Path.GetFileName((name ?? "").Replace('\\', '/')).Where(symbol => !char.IsControl(symbol)));
        return plain.Length == 0 ? "file" : plain.Length <= LongestName ? plain : plain[^LongestName..];
    }
}
