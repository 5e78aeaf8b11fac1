using System.Security.Cryptography;
using System.Text.Json;

namespace Backup.Keys;

/// <summary>
/// The public half of the key to which backups are encrypted (ECDH on P-256): all that the server has of it. The private half is the
/// <see cref="RecoveryCode"/> on paper.
/// </summary>
/// <param name="point">The point of the curve, uncompressed: 65 bytes.</param>
public sealed class RecoveryKey(byte[] point)
{
    /// <summary>In the data directory.</summary>
    public const string FileName = "backup-key.json";

    internal const int PrintLength = 8;
    private const int Half = 32;

    internal static ECCurve Curve => ECCurve.NamedCurves.nistP256;

    /// <summary>What tells it from another: in the header of each backup.</summary>
    internal byte[] Print { get; } = SHA256.HashData(point)[..PrintLength];

    /// <summary>The same for people, on the paper and beside each backup: six symbols.</summary>
    public string Id => IdOf(Print);

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>The key of a data directory, or null if none was made yet.</summary>
    public static RecoveryKey? Of(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, FileName);
        if (!File.Exists(file))
            return null;
        var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
        return new(Convert.FromBase64String(kept.PublicKey)) { MadeAt = kept.MadeAt };
    }

    /// <summary>Whoever reads sees the old key or the new one, never half of one.</summary>
    internal void Keep(string dataDirectory, DateTimeOffset at)
    {
        var file = Path.Combine(dataDirectory, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(new Kept(Id, Convert.ToBase64String(point), at), JsonSerializerOptions.Web));
        File.Move(file + ".new", file, overwrite: true);
    }

    internal ECDiffieHellman Open() => ECDiffieHellman.Create(new ECParameters { Curve = Curve, Q = new() { X = point[1..(1 + Half)], Y = point[(1 + Half)..] } });

    internal static byte[] PointOf(ECDiffieHellman key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    internal static string IdOf(ReadOnlySpan<byte> print)
    {
        var id = new char[6];
        for (var place = 0; place < id.Length; place++)
            id[place] = RecoveryCode.Symbols[print[place] % RecoveryCode.Symbols.Length];
        return new(id);
    }

    private sealed record Kept(string Id, string PublicKey, DateTimeOffset MadeAt);
}
