using System.Buffers.Binary;
using System.Security.Cryptography;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// Bytes locked with a key of 32 bytes: XChaCha20-Poly1305 of libsodium under a random nonce, which stands in front. What is locked says
/// what it is for (<c>purpose</c>), so that one thing can't be put in the place of another, and is padded, so that its length tells little.
/// </summary>
public static class Locked
{
    /// <summary>Of every key.</summary>
    public const int KeyLength = 32;

    /// <summary>Bytes that locking adds: nonce, tag, and the length inside.</summary>
    public const int Overhead = NonceLength + TagLength + sizeof(int);

    private const int NonceLength = 24;
    private const int TagLength = 16;

    /// <summary>The smallest padded size: most stories and case files are below it, and all of those look alike.</summary>
    private const int SmallestBucket = 16 * 1024;

    /// <param name="purpose">What it is for, with the id to which it belongs.</param>
    /// <param name="size">Bytes to which it is padded; without one, to the next power of two from 16 KiB on.</param>
    public static byte[] Lock(byte[] key, string purpose, ReadOnlySpan<byte> content, int? size = null)
    {
        var padded = new byte[size ?? BucketOf(content.Length + sizeof(int))];
        BinaryPrimitives.WriteInt32LittleEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(sizeof(int)));
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        try
        {
            return [.. nonce, .. SecretAeadXChaCha20Poly1305.Encrypt(padded, nonce, key, Purpose(purpose))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>Null when the key is another, the purpose is another, or somebody changed it.</summary>
    public static byte[]? TryOpen(byte[] key, string purpose, ReadOnlySpan<byte> locked)
    {
        if (locked.Length < Overhead)
            return null;
        try
        {
            var padded = SecretAeadXChaCha20Poly1305.Decrypt(locked[NonceLength..].ToArray(), locked[..NonceLength].ToArray(), key, Purpose(purpose));
            return padded.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(padded)).ToArray();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What must open, because we locked it: anything else is a damaged database or somebody's hand in it.</summary>
    public static byte[] Open(byte[] key, string purpose, ReadOnlySpan<byte> locked) =>
        TryOpen(key, purpose, locked) ?? throw new CryptographicException($"What was locked as {purpose.Split(' ')[0]} does not open: it was changed after it was written.");

    /// <summary>A key of its own for each use of a secret.</summary>
    public static byte[] KeyFrom(byte[] secret, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: Purpose(use));

    private static int BucketOf(int length)
    {
        var bucket = SmallestBucket;
        while (bucket < length)
            bucket *= 2;
        return bucket;
    }

    private static byte[] Purpose(string purpose) => System.Text.Encoding.UTF8.GetBytes(purpose);
}
