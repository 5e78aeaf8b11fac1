using System.Text.RegularExpressions;

namespace OperationsService;

/// <summary>
/// What looks like a person's, in texts that by rule have nothing of the kind: events that rest, exceptions, telemetry. Where one does all the
/// same, an administrator does not read it.
/// </summary>
internal static partial class Personal
{
    public const string Masked = "***";

    /// <summary>Without national ids, telephone numbers, addresses of e-mail and codes that people read aloud, in Thai digits too. Words stay: names of projects are in Thai.</summary>
    public static string Mask(string text) => MayBePersonal().IsMatch(text) ? Numbers(text) : text;

    /// <summary>What a program says: without what stands in a query, and without anything in Thai letters. Programs speak English, so it is a quotation.</summary>
    public static string MaskQuotations(string text) => MayBePersonal().IsMatch(text) ? Thai().Replace(Numbers(Query().Replace(text, "?" + Masked)), Masked) : text;

    private static string Numbers(string text) => Guarded().Replace(Email().Replace(text, Masked), found => found.Groups["id"].Success ? found.Value : Masked);

    [GeneratedRegex(@"\d{4}|\d[- ]\d|[@?]|[\u0E00-\u0E7F]|[0-9A-Z]{4}")]
    private static partial Regex MayBePersonal();

    [GeneratedRegex(@"\?[\w.%-]+=[^\s""']*")]
    private static partial Regex Query();

    [GeneratedRegex(@"[^\s@""'<>()]+@[^\s@""'<>()]+")]
    private static partial Regex Email();

    // Ids of the platform hold runs of digits too: each is passed over as a whole.
    [GeneratedRegex(
        @"(?<id>(?<![0-9A-Za-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{32}|(?=[0-9]*[a-f])[0-9a-f]{16})(?![0-9A-Za-z]))"
        + @"|(?<![0-9A-Za-z๐-๙])[0-9๐-๙](?:[- ]?[0-9๐-๙]){12}(?![0-9A-Za-z๐-๙])" // a national id
        + @"|(?<![0-9A-Za-z๐-๙])(?:\+?66|0|๐)[- ]?[0-9๐-๙](?:[- ]?[0-9๐-๙]){7,8}(?![0-9A-Za-z๐-๙])" // a telephone
        + @"|(?<![0-9A-Za-z])[0-9A-Z]{5}[- ]?[0-9A-Z]{4}[- ]?[0-9A-Z]{5}(?![0-9A-Za-z])")] // a code
    private static partial Regex Guarded();

    [GeneratedRegex(@"[\u0E00-\u0E7F]+(?:[\s.,-]+[\u0E00-\u0E7F]+)*")]
    private static partial Regex Thai();
}
