using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ComplaintService.Complaints;

/// <summary>
/// What the complainant shows to see a complaint: 13 random symbols of 31 (64 bits) and a check symbol, written <c>7K4M9-2XDQ-8RTWY</c>.
/// No two symbols look alike; the number of symbols is prime, so that the check finds each wrong symbol and each two that changed places.
/// </summary>
public readonly record struct TrackingCode
{
    /// <summary>Symbols, the check included.</summary>
    public const int Length = 14;

    private const string Symbols = "0123456789ACDEFGHJKMNPQRSTVWXYZ";

    private TrackingCode(string text) => Text = text;

    /// <summary>As stored: 14 symbols without spaces.</summary>
    public string Text { get; }

    public static TrackingCode New()
    {
        Span<char> code = stackalloc char[Length];
        for (var place = 0; place < Length - 1; place++)
            code[place] = Symbols[RandomNumberGenerator.GetInt32(Symbols.Length)];
        code[^1] = Check(code[..^1]);
        return new(new string(code));
    }

    /// <summary>Reads it as people type it: in any case, with spaces or dashes, in Thai digits, O for 0, I or L for 1, B for 8, U for V.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out TrackingCode? code)
    {
        var read = Plain(text);
        var isCode = read.Length == Length && read.All(symbol => Symbols.Contains(symbol)) && read[^1] == Check(read.AsSpan(0, Length - 1));
        code = isCode ? new(read) : null;
        return isCode;
    }

    /// <summary>In groups that can be read aloud: <c>7K4M9-2XDQ-8RTWY</c>.</summary>
    public override string ToString() => Grouped(Text);

    /// <summary>The same for a code as it is stored.</summary>
    public static string Grouped(string stored) => $"{stored[..5]}-{stored[5..9]}-{stored[9..]}";

    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var symbol in (text ?? "").AsSpan(0, Math.Min(text?.Length ?? 0, 100)))
        {
            if (symbol is >= '๐' and <= '๙')
                plain.Append((char)('0' + (symbol - '๐')));
            else if (char.IsAsciiLetterOrDigit(symbol))
                plain.Append(char.ToUpperInvariant(symbol) switch { 'O' => '0', 'I' or 'L' => '1', 'B' => '8', 'U' => 'V', var other => other });
            else if (!char.IsWhiteSpace(symbol) && symbol is not ('-' or '–' or '—' or '.' or '_'))
                return "";
        }

        return plain.ToString();
    }

    private static char Check(ReadOnlySpan<char> symbols)
    {
        var sum = 0;
        for (var place = 0; place < symbols.Length; place++)
            sum += (place + 2) * Symbols.IndexOf(symbols[place]);
        return Symbols[sum % Symbols.Length];
    }
}
