using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using WebUi;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// What the reporter keeps: 19 random digits (63 bits) and a check digit, written <c>1234 5678 9012 3456 7890</c>. Digits alone, so that it
/// can be read out over a telephone and typed on any. It is shown once and stored nowhere; whoever loses it has lost it.
/// </summary>
public readonly record struct Receipt
{
    /// <summary>Digits, the check included.</summary>
    public const int Length = 20;

    private const int Group = 4;

    private Receipt(string digits) => Digits = digits;

    /// <summary>Without spaces.</summary>
    public string Digits { get; }

    public static Receipt New()
    {
        var random = RandomNumberGenerator.GetString("0123456789", Length - 1);
        return new(random + Check(random));
    }

    /// <summary>Reads it as people type it: with spaces or dashes, in Thai digits.</summary>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out Receipt? receipt)
    {
        var digits = typed is { Length: > 0 and <= 100 } ? string.Concat(ThaiDigits.ToArabic(typed).Where(symbol => !char.IsWhiteSpace(symbol) && symbol is not ('-' or '–' or '.'))) : "";
        var isReceipt = digits.Length == Length && digits.All(char.IsAsciiDigit) && digits[^1] == Check(digits[..^1]);
        receipt = isReceipt ? new(digits) : null;
        return isReceipt;
    }

    /// <summary>Five groups of four.</summary>
    public override string ToString() => string.Join(' ', Digits.Chunk(Group).Select(group => new string(group)));

    /// <summary>The digit that Luhn's rule adds: it finds each wrong digit, and nearly each two that changed places.</summary>
    private static char Check(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[digits.Length - 1 - place] - '0';
            if (place % 2 == 0)
                digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return (char)('0' + (10 - sum % 10) % 10);
    }
}
