using System.Buffers.Binary;

namespace Backup.Format;

/// <summary>
/// The content goes in chunks of 64 KiB, each encrypted by AES-256-GCM with its number and whether it is the last one as nonce: none can be
/// changed, moved, left out or put at the end without being found. The key belongs to one file, so no nonce is used twice.
/// </summary>
internal static class Chunk
{
    public const int Size = 64 * 1024;
    public const int TagSize = 16;
    private const int NonceSize = 12;

    public static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[NonceSize];
        nonce[0] = last ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceSize - sizeof(long)), number);
        return nonce;
    }
}
