using System.Security.Cryptography;

namespace Backup.Format;

/// <summary>Encrypts what is written to it, chunk by chunk. Only <see cref="CompleteAsync"/> writes the last one: whatever ends before leaves a file that nothing opens.</summary>
internal sealed class SealingStream(Stream file, byte[] contentKey) : Stream
{
    private readonly AesGcm _cipher = new(contentKey, Chunk.TagSize);
    private readonly byte[] _plain = new byte[Chunk.Size];
    private readonly byte[] _sealed = new byte[Chunk.Size + Chunk.TagSize];
    private int _filled;
    private long _number;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            // A full chunk waits for what follows it: it may be the last one.
            if (_filled == Chunk.Size)
                await SealAsync(last: false, cancellationToken);
            var part = Math.Min(buffer.Length, Chunk.Size - _filled);
            buffer[..part].CopyTo(_plain.AsMemory(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <summary>There is no more: writes the last chunk, which may be empty.</summary>
    public async Task CompleteAsync(CancellationToken ct)
    {
        await SealAsync(last: true, ct);
        await file.FlushAsync(ct);
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_plain);
        base.Dispose(disposing);
    }

    private async Task SealAsync(bool last, CancellationToken ct)
    {
        _cipher.Encrypt(Chunk.Nonce(_number++, last), _plain.AsSpan(0, _filled), _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, Chunk.TagSize));
        await file.WriteAsync(_sealed.AsMemory(0, _filled + Chunk.TagSize), ct);
        _filled = 0;
    }
}
