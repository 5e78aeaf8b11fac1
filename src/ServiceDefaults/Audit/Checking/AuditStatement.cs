using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ServiceDefaults.Audit.Sealing;

namespace ServiceDefaults.Audit.Checking;

/// <summary>The newest seal of a service at some time.</summary>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record AuditHead(string Service, long Number, string Hash);

/// <summary>
/// What operations says of all chains at once, signed: a text file to print or to keep elsewhere. Whoever later rewrites a whole chain can't
/// rewrite the file that somebody took home. ECDSA with P-256 and SHA-256, the signature as DER in base64: openssl reads it. Its form: docs/audit.md.
/// </summary>
/// <param name="Platform">Public address of the platform.</param>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Previous">SHA-256 of the whole statement before, 64 hexadecimal digits; zeros for the first.</param>
/// <param name="Key">SHA-256 of the public key (SubjectPublicKeyInfo), 64 hexadecimal digits.</param>
/// <param name="Text">As it was signed, with the signature.</param>
public sealed record AuditStatement(string Platform, long Number, DateTimeOffset MadeAt, string Previous, string Key, IReadOnlyList<AuditHead> Heads, string Text)
{
    private const string Form = "audit-statement/1";
    private const string Signature = "signature=";

    /// <summary>Of no statement before the first one.</summary>
    public static string Beginning { get; } = new('0', 64);

    public string Hash => AuditForm.Hex(AuditForm.Hash(Text));

    public static AuditStatement Make(string platform, long number, DateTimeOffset at, string previous, IReadOnlyList<AuditHead> heads, ECDsa key)
    {
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture, $"{Form}\nplatform={platform}\nnumber={number}\nmade-at={AuditForm.Moment(at)}\nprevious={previous}\nkey={KeyOf(key)}\n");
        foreach (var head in heads)
            text.Append(CultureInfo.InvariantCulture, $"head={head.Service} {head.Number} {head.Hash}\n");
        var signature = key.SignData(Encoding.UTF8.GetBytes(text.ToString()), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Read(text.Append(Signature).Append(Convert.ToBase64String(signature)).Append('\n').ToString())!;
    }

    /// <summary>Null for a text that is none.</summary>
    public static AuditStatement? Read(string text)
    {
        if (text.Split('\n') is not [Form, .. var lines, ""])
            return null;
        var said = lines.Select(line => line.Split('=', 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
        string? One(string name) => said[name].SingleOrDefault();
        var heads = said["head"].Select(line => line.Split(' ')).Select(Head).ToList();
        return One("platform") is { } platform && Count(One("number")) is { } number && One("previous") is { } previous && One("key") is { } key && One("signature") is not null
            && DateTimeOffset.TryParse(One("made-at"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && heads.TrueForAll(head => head is not null)
            ? new(platform, number, at, previous, key, [.. heads.OfType<AuditHead>()], text)
            : null;
    }

    public bool IsSignedBy(ECDsa key)
    {
        var end = Text.LastIndexOf(Signature, StringComparison.Ordinal);
        var signature = new byte[256];
        return end > 0 && Convert.TryFromBase64String(Text[(end + Signature.Length)..].Trim(), signature, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(Text[..end]), signature.AsSpan(0, length), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public static string KeyOf(ECDsa key) => AuditForm.Hex(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));

    private static AuditHead? Head(string[] parts) => parts is [var service, var number, var hash] && Count(number) is { } place ? new(service, place, hash) : null;

    private static long? Count(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
