using System.Security.Cryptography;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// The two keys of one report. Both stand sealed in each seat of an officer; the story's alone is locked for the reporter, who reads what was
/// written to and fro but not what officers write among themselves.
/// </summary>
public sealed class CaseKeys
{
    /// <summary>Bytes of what is sealed in every seat, whoever it is for.</summary>
    internal const int SeatLength = KeysLength + Boxes.Overhead;

    private const int KeysLength = 2 * Locked.KeyLength;

    private readonly byte[] _seed;

    private CaseKeys(byte[] story, byte[] seed)
    {
        (Story, _seed) = (story, seed);
        File = Locked.KeyFrom(seed, "case-file");
    }

    /// <summary>Opens what reporter and officers write to each other, and the evidence.</summary>
    public byte[] Story { get; }

    /// <summary>Opens the officers' case file.</summary>
    public byte[] File { get; }

    /// <summary>To which anybody can seal something that only this case's officers open (a refused attempt).</summary>
    public byte[] PublicKey => PublicKeyBox.GenerateSeededKeyPair(_seed).PublicKey;

    public static CaseKeys New() => new(RandomNumberGenerator.GetBytes(Locked.KeyLength), RandomNumberGenerator.GetBytes(Locked.KeyLength));

    /// <summary>For one public key; who it belongs to can't be seen.</summary>
    public byte[] SealFor(byte[] publicKey)
    {
        var content = new byte[SeatLength]; // zeros after the keys, where the papers' seat has the inner box's overhead
        Story.CopyTo(content, 0);
        _seed.CopyTo(content, Locked.KeyLength);
        try
        {
            return SealedPublicKeyBox.Create(content, publicKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    /// <summary>For whoever holds both papers: a box for the first within a box for the second. It looks like a seat of an officer.</summary>
    public byte[] SealFor(PaperKeys papers)
    {
        byte[] both = [.. Story, .. _seed];
        try
        {
            return SealedPublicKeyBox.Create(SealedPublicKeyBox.Create(both, papers.First), papers.Second);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(both);
        }
    }

    /// <summary>Null when the box is for somebody else.</summary>
    public static CaseKeys? TryOpen(byte[] box, KeyPair officer) =>
        Boxes.TryOpen(box, officer) is { Length: >= KeysLength } content && content.AsSpan(KeysLength).IndexOfAnyExcept((byte)0) < 0 ? From(content) : null;

    /// <summary>With both papers; null when the box is for somebody else.</summary>
    public static CaseKeys? TryOpen(byte[] box, KeyPair first, KeyPair second) =>
        Boxes.TryOpen(box, second) is { } inner && Boxes.TryOpen(inner, first) is { Length: KeysLength } both ? From(both) : null;

    /// <summary>What was sealed to <see cref="PublicKey"/>; null for what was sealed to another case.</summary>
    public byte[]? TryOpenDrop(byte[] box) => Boxes.TryOpen(box, PublicKeyBox.GenerateSeededKeyPair(_seed));

    private static CaseKeys From(byte[] content) => new(content[..Locked.KeyLength], content[Locked.KeyLength..KeysLength]);
}

/// <summary>Sealed boxes of libsodium (X25519, anonymous sender).</summary>
public static class Boxes
{
    /// <summary>Bytes that sealing adds.</summary>
    public const int Overhead = 48;

    /// <summary>Null when it is for another key.</summary>
    public static byte[]? TryOpen(byte[] box, KeyPair keys)
    {
        try
        {
            return SealedPublicKeyBox.Open(box, keys);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
