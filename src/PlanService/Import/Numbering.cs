using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>The number before an item: "1.", "๕.๔", "1)", "(๒)", "2.1.3", "มิติที่ 1".</summary>
/// <param name="AsWritten">With its dots and brackets.</param>
/// <param name="Parts">In Arabic digits: 2.1.3 is [2, 1, 3].</param>
internal sealed record ItemNumber(string AsWritten, IReadOnlyList<int> Parts)
{
    public int Last => Parts[^1];
    public int Level => Parts.Count;

    /// <summary>"2.1.3"</summary>
    public string Code => string.Join('.', Parts);
}

internal static class Numbering
{
    // A number of more than three digits is a year or an amount, not the number of an item.
    private static readonly Regex Item = new(
        @"^(\()?([0-9๐-๙]{1,3}(?: ?\. ?[0-9๐-๙]{1,2}){0,4})( ?\)|\.(?: ?\))?)?( *)", RegexOptions.NonBacktracking);

    /// <summary>Splits "๕.๔ ดำเนินงาน" into number and text; null when the text doesn't begin with an item's number.</summary>
    public static (ItemNumber Number, string Text)? Split(string text)
    {
        if (text.Length == 0 || !(char.IsDigit(text[0]) || text[0] == '('))
            return null;
        var match = Item.Match(text);
        if (!match.Success)
            return null;
        var closing = match.Groups[3].Value;
        var rest = text[match.Length..];
        if (match.Groups[1].Success && !closing.EndsWith(')'))
            return null;
        // "2 โครงการ", "150 คน", "20,000": a number without dot or bracket is only an item's when several levels are written,
        // or it is glued to nothing that counts.
        var levels = ThaiNumbers.ToArabic(match.Groups[2].Value).Split('.', StringSplitOptions.TrimEntries);
        if (closing.Length == 0 && levels.Length == 1)
            return null;
        if (rest.Length > 0 && (rest[0] is ',' or '/' or '%' or '-' || char.IsDigit(rest[0])) && match.Groups[4].Length == 0)
            return null;
        var parts = levels.Select(level => int.Parse(level, CultureInfo.InvariantCulture)).ToArray();
        return (new ItemNumber(match.Value.Trim(), parts), rest.Trim());
    }

    /// <summary>"มิติที่ ๒ การบริหาร…", "๑. การสร้าง…", "2 การบริหาร…": number and name of a dimension.</summary>
    public static (int? Number, string Name) SplitDimension(string text)
    {
        var match = DimensionNumber.Match(text);
        if (!match.Success)
            return (null, text);
        return (int.Parse(ThaiNumbers.ToArabic(match.Groups[2].Value), CultureInfo.InvariantCulture), text[match.Length..].Trim(' ', ':', '.'));
    }

    private static readonly Regex DimensionNumber = new(@"^(มิติ(?: ?ที่)? ?)?([0-9๐-๙]{1,2})(?: ?[.):])? *", RegexOptions.NonBacktracking);
}
