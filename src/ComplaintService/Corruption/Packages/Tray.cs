using System.Security.Cryptography;

namespace ComplaintService.Corruption.Packages;

/// <summary>A stream that is only written to. Whoever derives says what becomes of it.</summary>
public abstract class WrittenStream : Stream
{
    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Where archives, which write synchronously, put what an answer, which is written asynchronously, takes from: emptied after each piece.</summary>
internal sealed class Tray : WrittenStream
{
    private readonly MemoryStream _held = new();

    public override void Write(ReadOnlySpan<byte> buffer) => _held.Write(buffer);

    public async Task Empty(Stream to, CancellationToken ct)
    {
        await to.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), ct);
        _held.SetLength(0);
    }
}

/// <summary>Passes on everything but the end.</summary>
internal sealed class Unclosed(Stream to) : WrittenStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => to.Write(buffer);
}

/// <summary>A file of an archive, hashed while it is written; after each piece the answer gets what the archive made of it.</summary>
internal sealed class HashedFile(Stream file, Tray tray, Stream to) : WrittenStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Bytes { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Bytes += buffer.Length;
        _hash.AppendData(buffer);
        file.Write(buffer);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        await tray.Empty(to, cancellationToken);
    }

    /// <summary>SHA-256, hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
