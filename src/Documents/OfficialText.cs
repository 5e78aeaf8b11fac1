using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WebUi;

namespace Documents;

/// <summary>
/// Text as official documents write it: with Thai digits. A digit that was an Arabic one carries <see cref="DigitStyle"/>, so
/// whoever reads the document back gets the text letter by letter. Addresses and codes with Latin letters keep their digits.
/// </summary>
public static partial class OfficialText
{
    /// <summary>A character style that shows nothing: "this was an Arabic digit".</summary>
    public const string DigitStyle = "ThaiDigits";

    /// <summary>The runs of a paragraph; a tab in the text is a tab of the paragraph.</summary>
    public static IEnumerable<Run> Runs(string text, bool bold = false, int? halfPoints = null)
    {
        text = Printable(text);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (text[i] == '\t')
            {
                i++;
                yield return Run(new TabChar(), null, bold, halfPoints);
                continue;
            }

            var digits = IsNumber(text, i);
            while (i < text.Length && text[i] != '\t' && IsNumber(text, i) == digits)
                i++;
            var part = text[start..i];
            yield return Run(new Text(digits ? ThaiDigits.ToThai(part) : part) { Space = SpaceProcessingModeValues.Preserve }, digits ? DigitStyle : null, bold, halfPoints);
        }
    }

    private static Run Run(OpenXmlElement content, string? style, bool bold, int? halfPoints)
    {
        var properties = new RunProperties();
        if (style is not null)
            properties.Append(new RunStyle { Val = style });
        if (bold)
            properties.Append(new Bold(), new BoldComplexScript());
        if (halfPoints is { } size)
            properties.Append(new FontSize { Val = Number(size) }, new FontSizeComplexScript { Val = Number(size) });
        return properties.HasChildren ? new Run(properties, content) : new Run(content);
    }

    /// <summary>An Arabic digit in a word without Latin letters: "1,000" and "2566" are, "ISO9001" and "a1@example.org" are not.</summary>
    private static bool IsNumber(string text, int at)
    {
        if (!char.IsAsciiDigit(text[at]))
            return false;
        int from = at, to = at;
        while (from > 0 && text[from - 1] is > ' ' and <= '~')
            from--;
        while (to < text.Length && text[to] is > ' ' and <= '~')
            to++;
        return !text.AsSpan(from, to - from).ContainsAnyInRange('A', 'Z') && !text.AsSpan(from, to - from).ContainsAnyInRange('a', 'z');
    }

    /// <summary>For titles: "พ.ศ. 2566 – 2570" stays on one line.</summary>
    public static string Unbroken(string title) => Years().Replace(title, years => years.Value.Replace(' ', '\u00A0'));

    [GeneratedRegex(@"พ\.ศ\. ?[0-9๐-๙]{4}(?: ?[-–] ?[0-9๐-๙]{4})?")]
    private static partial Regex Years();

    /// <summary>XML has no place for most control characters and for half of a surrogate pair.</summary>
    /// <param name="lines">Whether line ends stay; otherwise they become blanks.</param>
    internal static string Printable(string text, bool lines = false)
    {
        if (text.All(c => c is >= ' ' and < '\uD800' or '\t'))
            return text;
        var printable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                printable.Append(text[i]).Append(text[++i]);
            else if (!lines && text[i] is '\n' or '\r')
                printable.Append(' ');
            else if (XmlConvert.IsXmlChar(text[i]))
                printable.Append(text[i]);
        }

        return printable.ToString();
    }

    internal static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
