using System.Text.RegularExpressions;

namespace OperationsService.Telemetry.Filter;

/// <summary>
/// Second of two filters that know nothing of each other: the first is at the source (<c>ServiceDefaults/Telemetry</c>). It takes out of every
/// text what looks like a person's (<see cref="Personal"/>), wherever it stands, and is no list of what may be said: that is <see cref="Allowed"/>.
/// </summary>
internal static partial class Mask
{
    /// <summary>Longer texts are cut.</summary>
    public const int LongestText = 2_000;

    /// <summary>A text without national ids, telephone numbers, addresses of e-mail, codes, and anything in Thai letters: technical texts of the platform have none.</summary>
    public static string Text(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText];
        if (text.Contains('\0', StringComparison.Ordinal))
            text = text.Replace("\0", "", StringComparison.Ordinal); // PostgreSQL takes none
        return Personal.MaskQuotations(text);
    }

    /// <summary>Of a path that which says what was asked for: its fixed words. What stands between them says of what or of whom.</summary>
    public static string Path(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        return string.Join('/', (end < 0 ? path : path[..end]).Split('/').Take(12).Select(part => part.Length == 0 || FixedWord().IsMatch(part) ? part : "*"));
    }

    /// <summary>A statement without its values.</summary>
    public static string Statement(string sql) => Text(Literal().Replace(sql, "?"));

    /// <summary>The lines that name methods and files; messages stand between them.</summary>
    public static string StackTrace(string trace) =>
        Text(string.Join('\n', trace.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal)).Take(40)));

    /// <summary>Of a connection string the database: user and machine are nobody's matter.</summary>
    public static string Pool(string connectionString) => Text(DatabaseName().Match(connectionString) is { Success: true } found ? found.Groups[1].Value : "*");

    /// <summary>The name of a type, a state or a code: one word.</summary>
    public static string Word(string text) => OneWord().IsMatch(text) ? text : Personal.Masked;

    [GeneratedRegex(@"^(?:[a-z][a-z-]{0,39}|v[0-9]|_[a-z]+)$")]
    private static partial Regex FixedWord();

    [GeneratedRegex(@"'(?:[^']|'')*'|\$\$.*?\$\$|(?<![\w$@.])\d+(?:\.\d+)?(?!\w)|--[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex("Database=([^;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseName();

    [GeneratedRegex(@"^[\w.+`<>\[\],:/-]{1,200}$")]
    private static partial Regex OneWord();
}
