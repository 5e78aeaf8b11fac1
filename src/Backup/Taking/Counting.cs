namespace Backup.Taking;

/// <summary>Tells how many bytes went by, a few times a second at most.</summary>
internal sealed class Counting(IProgress<BackupProgress> progress, long expected, bool Checking = false)
{
    private const int Step = 8 << 20;
    private long _bytes, _told;

    public async Task CopyAsync(Stream from, Stream to, CancellationToken ct)
    {
        var buffer = new byte[1 << 17];
        int read;
        while ((read = await from.ReadAsync(buffer, ct)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            Add(read);
        }
    }

    public void Add(long bytes)
    {
        if ((_bytes += bytes) - _told < Step && _told > 0)
            return;
        _told = _bytes;
        progress.Report(new(Checking, _bytes, Math.Max(_bytes, expected)));
    }
}
