using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ServiceDefaults.Values;

/// <summary>
/// A code that is read aloud, copied by hand and hard to guess (a complaint is tracked by one, a participant and a certificate are known by one): 13 random symbols of 26 and a check symbol that is one of them too (more than 60 bits),
/// written <c>7K4M9-2XAE-8RTWV</c>. The check counts in 31 symbols, which is a prime: it finds each wrong symbol and each two that changed
/// places. Left out is what is taken for another symbol when a code is copied by hand: B for 8, I and L for 1, D, O and Q for 0, S for 5,
/// U and Y for V, Z for 2.
/// </summary>
public readonly record struct SpokenCode
{
    /// <summary>Symbols, the check included.</summary>
    public const int Length = 14;

    /// <summary>What the check counts in, each symbol by its place. Codes once had D, Q, S, Y and Z as well, and are good for ever.</summary>
    private const string Symbols = "0123456789ACDEFGHJKMNPQRSTVWXYZ";

    /// <summary>What a code is made of.</summary>
    private const string Distinct = "0123456789ACEFGHJKMNPRTVWX";

    private SpokenCode(string text) => Text = text;

    /// <summary>As stored: 14 symbols without spaces.</summary>
    public string Text { get; }

    public static SpokenCode New()
    {
        Span<char> code = stackalloc char[Length];
        do
        {
            for (var place = 0; place < Length - 1; place++)
                code[place] = Distinct[RandomNumberGenerator.GetInt32(Distinct.Length)];
            code[^1] = Check(code[..^1]);
        }
        while (!Distinct.Contains(code[^1]));
        return new(new string(code));
    }

    /// <summary>Reads it as people type it: in any case, with spaces or dashes, in Thai digits, and with symbols that look like those of the code: one such always, several nearly always.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out SpokenCode? code)
    {
        var read = Plain(text);
        if (!IsCode(read))
            read = AsItLooks(read); // only now: in a code of earlier days these stand for themselves
        var isCode = IsCode(read);
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

    private static string AsItLooks(string read) => string.Concat(read.Select(symbol => symbol switch { 'D' or 'Q' => '0', 'S' => '5', 'Y' => 'V', 'Z' => '2', _ => symbol }));

    private static bool IsCode(string read) =>
        read.Length == Length && read.All(symbol => Symbols.Contains(symbol)) && read[^1] == Check(read.AsSpan(0, Length - 1));

    private static char Check(ReadOnlySpan<char> symbols)
    {
        var sum = 0;
        for (var place = 0; place < symbols.Length; place++)
            sum += (place + 2) * Symbols.IndexOf(symbols[place]);
        return Symbols[sum % Symbols.Length];
    }
}
