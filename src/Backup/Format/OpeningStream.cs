using System.Security.Cryptography;

namespace Backup.Format;

/// <summary>Decrypts what <see cref="SealingStream"/> wrote. Gives out nothing that was not found right, and ends only with the last chunk.</summary>
/// <param name="file">After the header.</param>
internal sealed class OpeningStream(Stream file, byte[] contentKey) : Stream
{
    private readonly AesGcm _cipher = new(contentKey, Chunk.TagSize);
    private readonly byte[] _plain = new byte[Chunk.Size];
    private byte[] _sealed = new byte[Chunk.Size + Chunk.TagSize];
    private byte[] _next = new byte[Chunk.Size + Chunk.TagSize];
    private int _nextLength = -1;
    private int _from, _to;
    private long _number;
    private bool _ended;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="BackupRefusedException">The file is damaged or cut short.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_from == _to && !_ended)
            await OpenAsync(cancellationToken);
        var part = Math.Min(buffer.Length, _to - _from);
        _plain.AsMemory(_from, part).CopyTo(buffer);
        _from += part;
        return part;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_plain);
        base.Dispose(disposing);
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        // One chunk ahead: the last one is the one after which the file ends.
        if (_nextLength < 0)
            _nextLength = await file.ReadAtLeastAsync(_next, _next.Length, throwOnEndOfStream: false, ct);
        (_sealed, _next) = (_next, _sealed);
        var length = _nextLength;
        _nextLength = length < _sealed.Length ? 0 : await file.ReadAtLeastAsync(_next, _next.Length, throwOnEndOfStream: false, ct);
        var last = _nextLength == 0;
        if (length < Chunk.TagSize)
            throw BackupHeader.CutShort();
        if (!Opens(length, last))
            throw last && Opens(length, last: false) ? BackupHeader.CutShort() : BackupHeader.Damaged();
        (_from, _to, _ended) = (0, length - Chunk.TagSize, last);
        _number++;
    }

    private bool Opens(int length, bool last)
    {
        try
        {
            var content = length - Chunk.TagSize;
            _cipher.Decrypt(Chunk.Nonce(_number, last), _sealed.AsSpan(0, content), _sealed.AsSpan(content, Chunk.TagSize), _plain.AsSpan(0, content));
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }
}
