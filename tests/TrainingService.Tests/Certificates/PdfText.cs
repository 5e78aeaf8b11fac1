using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;

namespace TrainingService.Tests.Certificates;

/// <summary>
/// The text of a page as a reader would copy it: glyphs through the table of their font, and where several letters made a glyph, the text
/// that the file says they came from. Without the spaces, which a reader finds by the distances.
/// </summary>
internal static partial class PdfText
{
    public static string Of(PdfPage page)
    {
        var fonts = page.Elements.GetDictionary("/Resources")!.Elements.GetDictionary("/Font")!;
        var tables = fonts.Elements.Keys.ToDictionary(name => name, name => Table(fonts.Elements.GetDictionary(name)!));
        var content = string.Concat(page.Contents.Elements.OfType<PdfReference>().Select(part => Plain((PdfDictionary)part.Value)));
        var (text, font, said) = (new StringBuilder(), "", false);
        foreach (Match part in Part().Matches(content))
        {
            if (part.Groups["actual"].Success)
            {
                text.Append(Letters(part.Groups["actual"].Value)[1..]); // after the mark of UTF-16
                said = true;
            }
            else if (part.Groups["end"].Success)
                said = false;
            else if (part.Groups["font"].Success)
                font = part.Groups["font"].Value;
            else if (!said)
                text.Append(string.Concat(Codes(part.Groups["glyphs"].Value).Select(code => tables[font].GetValueOrDefault(code, "?"))));
        }

        return text.ToString().Replace(" ", "", StringComparison.Ordinal);
    }

    private static string Plain(PdfDictionary stream) => Encoding.Latin1.GetString(stream.Stream.UnfilteredValue);

    private static Dictionary<string, string> Table(PdfDictionary font)
    {
        var (table, map) = (new Dictionary<string, string>(), Plain(font.Elements.GetDictionary("/ToUnicode")!));
        foreach (Match range in Range().Matches(map))
        {
            var (from, to, first) = (Number(range.Groups[1].Value), Number(range.Groups[2].Value), Number(range.Groups[3].Value));
            for (var code = from; code <= to; code++)
                table[code.ToString("X4", CultureInfo.InvariantCulture)] = ((char)(first + code - from)).ToString();
        }

        foreach (Match one in One().Matches(map))
            table[one.Groups[1].Value] = Letters(one.Groups[2].Value);
        return table;
    }

    private static IEnumerable<string> Codes(string hex) => hex.Chunk(4).Select(code => new string(code));

    private static string Letters(string hex) => string.Concat(Codes(hex).Select(code => (char)Number(code)));

    private static int Number(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/ActualText <(?<actual>[0-9A-F]+)>|(?<end>EMC)|(?<font>/F[0-9]+) [0-9.]+ Tf|<(?<glyphs>[0-9A-F]+)>")]
    private static partial Regex Part();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>")]
    private static partial Regex Range();

    [GeneratedRegex("(?m)^<([0-9A-F]{4})> <([0-9A-F]{4,})>$")]
    private static partial Regex One();
}
