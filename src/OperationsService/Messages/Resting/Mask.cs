using System.Text.RegularExpressions;

namespace OperationsService.Messages.Resting;

/// <summary>
/// Events carry no personal data by rule. Where one does all the same, or an exception quotes what somebody typed, an administrator does not
/// read it: numbers of 13 digits, telephone numbers, addresses of e-mail and tracking codes are masked wherever a message is shown, and in what
/// programs say also every word in Thai: they speak English, so it is a quotation.
/// </summary>
internal static partial class Mask
{
    private const string Masked = "•••";

    /// <summary>What an event says: names of projects stay.</summary>
    public static string Text(string text) => Personal().Replace(text, Masked);

    /// <summary>What a program says: an exception.</summary>
    public static string Quotations(string text) => Thai().Replace(Text(text), Masked);

    // Not within the longer hexadecimal words and numbers of which ids, traces and times consist.
    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+"
        + @"|(?<![\p{L}\p{N}-])[0-9๐-๙](?:[ -]?[0-9๐-๙]){12}(?![\p{L}\p{N}-])"
        + @"|(?<![\p{L}\p{N}.-])(?:\+66|[0๐])[ -]?[0-9๐-๙](?:[ -]?[0-9๐-๙]){7,8}(?![\p{L}\p{N}-])"
        + @"|(?<![\p{L}\p{N}-])[0-9AC-HJKMNP-TVWXYZ]{5}-?[0-9AC-HJKMNP-TVWXYZ]{4}-?[0-9AC-HJKMNP-TVWXYZ]{5}(?![\p{L}\p{N}-])")]
    private static partial Regex Personal();

    [GeneratedRegex(@"[\u0E00-\u0E7F]+(?:[\s.,-]+[\u0E00-\u0E7F]+)*")]
    private static partial Regex Thai();
}
