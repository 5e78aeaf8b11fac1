using System.Security.Cryptography;
using Sodium;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// The two keys of one report. Both stand sealed in each seat of an officer; the story's alone is locked for the reporter, who reads what was
/// written to and fro but not what officers write among themselves.
/// </summary>
public sealed class CaseKeys
{
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
        byte[] both = [.. Story, .. _seed];
        try
        {
            return SealedPublicKeyBox.Create(both, publicKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(both);
        }
    }

    /// <summary>Null when the box is for somebody else.</summary>
    public static CaseKeys? TryOpen(byte[] box, KeyPair officer) => Boxes.TryOpen(box, officer) is { Length: 2 * Locked.KeyLength } both
        ? new(both[..Locked.KeyLength], both[Locked.KeyLength..])
        : null;

    /// <summary>What was sealed to <see cref="PublicKey"/>; null for what was sealed to another case.</summary>
    public byte[]? TryOpenDrop(byte[] box) => Boxes.TryOpen(box, PublicKeyBox.GenerateSeededKeyPair(_seed));
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
