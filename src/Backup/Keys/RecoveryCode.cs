using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Backup.Keys;

/// <summary>
/// The private half of the recovery key, as it is written on paper: eight groups of five symbols, the fifth of each a check, so that a slip
/// is found where it is made. Together 144 random bits. Left out of the symbols is what is taken for another when copied by hand: 0 O D Q,
/// 1 I L, B for 8, S for 5, Z for 2, U V Y.
/// </summary>
public sealed class RecoveryCode
{
    public const int Groups = 8;
    public const int GroupLength = 5;

    /// <summary>23 of them: a prime, so the check finds each wrong symbol and each two that changed places.</summary>
    internal const string Symbols = "23456789ACEFGHJKMNPRTWX";

    private readonly string _text;

    private RecoveryCode(string text) => _text = text;

    public static RecoveryCode New()
    {
        var text = new StringBuilder();
        for (var group = 0; group < Groups; group++)
        {
            var own = RandomNumberGenerator.GetString(Symbols, GroupLength - 1);
            text.Append(own).Append(Check(own, group));
        }

        return new(text.ToString());
    }

    /// <summary>Reads it as people type it: in any case, with spaces, dashes or line ends, in Thai digits.</summary>
    /// <exception cref="BackupRefusedException">It is none; says which group is wrong.</exception>
    public static RecoveryCode Read(string typed)
    {
        var text = string.Concat(typed.Where(symbol => !char.IsWhiteSpace(symbol) && symbol is not ('-' or '–' or '—' or '.' or '_')).Select(Plain));
        for (var group = 0; group < Groups && (group + 1) * GroupLength <= text.Length; group++)
        {
            var own = text.Substring(group * GroupLength, GroupLength);
            if (own.Any(symbol => !Symbols.Contains(symbol)) || Check(own[..^1], group) != own[^1])
                throw new BackupRefusedException("wrong-code", $"รหัสกู้คืนกลุ่มที่ {group + 1} ไม่ถูกต้อง ตรวจกับกระดาษแล้วพิมพ์ใหม่", $"Group {group + 1} of the recovery code is wrong; compare it with the paper and type it again");
        }

        return text.Length == Groups * GroupLength
            ? new(text)
            : throw new BackupRefusedException("wrong-code", $"รหัสกู้คืนต้องมี {Groups} กลุ่ม กลุ่มละ {GroupLength} ตัว", $"A recovery code has {Groups} groups of {GroupLength} symbols");
    }

    /// <summary>A group, counted from 1.</summary>
    public string Group(int number) => _text.Substring((number - 1) * GroupLength, GroupLength);

    /// <summary>All groups, with a space between.</summary>
    public override string ToString() => string.Join(" ", Enumerable.Range(1, Groups).Select(Group));

    /// <summary>The key to which backups are encrypted.</summary>
    public RecoveryKey Key()
    {
        using var own = Open();
        return new(RecoveryKey.PointOf(own));
    }

    /// <summary>The private key: the symbols without their checks, stretched to a number of the curve evenly enough that no bias is left.</summary>
    internal ECDiffieHellman Open()
    {
        var seed = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(1, Groups).Select(group => Group(group)[..^1])));
        var wide = HKDF.DeriveKey(HashAlgorithmName.SHA256, seed, 48, info: "backup recovery key 1"u8.ToArray());
        var number = (new BigInteger(wide, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return ECDiffieHellman.Create(new ECParameters { Curve = RecoveryKey.Curve, D = [.. new byte[32 - d.Length], .. d] });
    }

    /// <summary>Of P-256.</summary>
    private static readonly BigInteger Order = BigInteger.Parse("00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Counts the place of each symbol and of the group: groups that changed places are found, too.</summary>
    private static char Check(string own, int group)
    {
        var sum = group + 1;
        for (var place = 0; place < own.Length; place++)
            sum += (place + 2) * Symbols.IndexOf(own[place], StringComparison.Ordinal);
        return Symbols[sum % Symbols.Length];
    }

    private static char Plain(char symbol) => symbol is >= '๐' and <= '๙'
        ? (char)('0' + (symbol - '๐'))
        : char.ToUpperInvariant(symbol) switch { 'B' => '8', 'S' => '5', 'Z' => '2', var other => other };
}
