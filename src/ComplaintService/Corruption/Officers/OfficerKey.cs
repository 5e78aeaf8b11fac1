using ComplaintService.Corruption.Sealing;
using Sodium;

namespace ComplaintService.Corruption.Officers;

/// <summary>
/// A corruption officer's pair of keys. The secret one is locked with a key stretched from a passphrase that stands nowhere; with name,
/// position and division it says who may not judge whom.
/// </summary>
public sealed class OfficerKey
{
    /// <summary>Characters of a passphrase: four or five words.</summary>
    public const int ShortestPassphrase = 15;
    public const int LongestPassphrase = 200;

    private const int TriesBeforeRest = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private OfficerKey()
    {
    }

    /// <summary>Subject of the token.</summary>
    public string OfficerId { get; private set; } = "";

    /// <summary>As the token said when the key was made.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code of a <see cref="Officers.Position"/>.</summary>
    public string Position { get; private set; } = "";
    public string? Division { get; private set; }
    public byte[] PublicKey { get; private set; } = [];
    public byte[] Sealed { get; private set; } = [];
    public byte[] Salt { get; private set; } = [];
    public int Operations { get; private set; }
    public int MemoryMiB { get; private set; }
    public DateOnly MadeOn { get; private set; }

    /// <summary>Belongs to a demo officer, whose passphrase everybody knows.</summary>
    public bool IsDemo { get; private set; }

    public int WrongTries { get; private set; }
    public DateTimeOffset? RestsUntil { get; private set; }
    public uint RowVersion { get; private set; }

    public StretchCost Cost => new(Operations, MemoryMiB);

    /// <param name="stretched">From the passphrase and <paramref name="salt"/>.</param>
    public static OfficerKey Make(string officerId, string name, Position position, string? division, byte[] stretched, byte[] salt, StretchCost cost, DateOnly on, bool isDemo = false)
    {
        var pair = PublicKeyBox.GenerateKeyPair();
        var key = new OfficerKey
        {
            OfficerId = officerId,
            Name = name,
            Position = position.Code,
            Division = position.Division ?? division,
            PublicKey = pair.PublicKey,
            MadeOn = on,
            IsDemo = isDemo,
        };
        key.LockWith(pair.PrivateKey, stretched, salt, cost);
        return key;
    }

    /// <summary>The pair; null for a wrong passphrase, of which a few are counted before it rests.</summary>
    public KeyPair? Open(byte[] stretched, DateTimeOffset now)
    {
        if (Locked.TryOpen(stretched, Purpose, Sealed) is not { } secret)
        {
            Miss(now);
            return null;
        }

        (WrongTries, RestsUntil) = (0, null);
        return new(PublicKey, secret);
    }

    /// <summary>A wrong try, of which a few are counted before it rests.</summary>
    public void Miss(DateTimeOffset now)
    {
        if (++WrongTries % TriesBeforeRest == 0)
            RestsUntil = now + Rest;
    }

    public bool Rests(DateTimeOffset now) => RestsUntil > now;

    /// <summary>Another passphrase; the pair and every seat stay.</summary>
    public void LockWith(byte[] secretKey, byte[] stretched, byte[] salt, StretchCost cost) =>
        (Sealed, Salt, Operations, MemoryMiB) = (Locked.Lock(stretched, Purpose, secretKey, 64), salt, cost.Operations, cost.MemoryMiB);

    private string Purpose => $"officer-key {OfficerId}";
}
