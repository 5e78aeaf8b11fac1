using System.Buffers.Binary;
using System.Globalization;
using Sodium;
using WebUi;

namespace ComplaintService.Corruption.Sealing;

/// <summary>
/// The secret of a recovery paper as it is printed and typed: eight lines of twelve digits, as receipts are digits, so that any keyboard types
/// them. Ten are four bytes of the secret; two check the line together with its place, so that a slip of the hand is found and its line named,
/// also when two lines changed places or a line of the other paper was typed.
/// </summary>
public static class PaperText
{
    /// <summary>Lines of a paper.</summary>
    public const int Lines = 8;

    /// <summary>Longest text that can be meant: a paper with much space between its digits.</summary>
    public const int Longest = 1000;

    private const int Digits = 12;
    private const int Group = 4;
    private const int BytesOfLine = Locked.KeyLength / Lines;

    /// <param name="no">Which of the two papers, 1 or 2.</param>
    /// <param name="secret">32 bytes.</param>
    public static IReadOnlyList<string> Write(int no, byte[] secret) => [.. Enumerable.Range(0, Lines).Select(line =>
        string.Join(' ', WriteLine(no, line, BinaryPrimitives.ReadUInt32BigEndian(secret.AsSpan(line * BytesOfLine))).Chunk(Group).Select(group => new string(group))))];

    /// <summary>Reads it as people type it: in Thai digits, with or without spaces, each line on its own or all in one.</summary>
    /// <param name="wrong">Numbers of the lines that are mistyped, missing or too many; empty when the paper was read.</param>
    /// <returns>The pair of keys; null when a line is wrong.</returns>
    public static KeyPair? Read(int no, string? typed, out IReadOnlyList<int> wrong)
    {
        var lines = LinesOf(typed);
        var secret = new byte[Locked.KeyLength];
        wrong = [.. Enumerable.Range(0, Math.Max(Lines, lines.Count)).Where(line => line >= Lines || !ReadLine(no, line, lines.ElementAtOrDefault(line), secret)).Select(line => line + 1)];
        return wrong.Count == 0 ? PublicKeyBox.GenerateKeyPair(secret) : null;
    }

    private static List<string> LinesOf(string? typed)
    {
        var lines = ThaiDigits.ToArabic(typed ?? "").Split('\n').Select(line => string.Concat(line.Where(symbol => !char.IsWhiteSpace(symbol) && symbol is not ('-' or '–' or '.')))).Where(line => line.Length > 0).ToList();
        return lines is [{ Length: > Digits } all] ? [.. all.Chunk(Digits).Select(line => new string(line))] : lines;
    }

    private static string WriteLine(int no, int line, uint value)
    {
        var digits = value.ToString("D10", CultureInfo.InvariantCulture);
        return digits + Check(no, line, digits);
    }

    private static bool ReadLine(int no, int line, string? digits, byte[] secret)
    {
        if (digits is not { Length: Digits } || !digits.All(char.IsAsciiDigit) || digits[^2..] != Check(no, line, digits[..^2])
            || !uint.TryParse(digits[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return false;
        BinaryPrimitives.WriteUInt32BigEndian(secret.AsSpan(line * BytesOfLine), value);
        return true;
    }

    /// <summary>ISO 7064, MOD 97-10 (as in an IBAN), over paper, line and digits: it finds each wrong digit, and each two that changed places.</summary>
    private static string Check(int no, int line, string digits) =>
        (98 - long.Parse(string.Create(CultureInfo.InvariantCulture, $"{no}{line}{digits}00"), CultureInfo.InvariantCulture) % 97).ToString("D2", CultureInfo.InvariantCulture);
}
