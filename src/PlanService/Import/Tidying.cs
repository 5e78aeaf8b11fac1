using System.Globalization;
using System.Text;

namespace PlanService.Import;

/// <summary>
/// Brings text that was typed or saved in different ways into one form, so that it can be compared: blanks of any kind and
/// number become one space, invisible characters go, สระอำ typed as นิคหิต and า becomes one character, เ typed twice becomes แ,
/// and glyphs of old Thai fonts (private use area) become the characters they show.
/// </summary>
internal static class Tidying
{
    private const char Nikhahit = '\u0E4D';
    private const char SaraAa = '\u0E32';
    private const char SaraAm = '\u0E33';
    private const string Bookmark = "[bookmark:";

    // U+F700 to U+F71A, in order.
    private const string OldGlyphs = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    /// <param name="origin">Receives, for each character of the result, its place in <paramref name="raw"/>.</param>
    public static string Tidy(string raw, List<int>? origin = null)
    {
        var tidy = new StringBuilder(raw.Length);
        void Add(char c, int from)
        {
            tidy.Append(c);
            origin?.Add(from);
        }

        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i] is >= '\uF700' and <= '\uF71A' ? OldGlyphs[raw[i] - '\uF700'] : raw[i];
            if (c == '[' && raw.AsSpan(i).StartsWith(Bookmark, StringComparison.Ordinal) && raw.IndexOf(']', i) is var end and > 0)
                i = end;
            else if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                    Add(' ', i);
            }
            else if (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            else if (c == SaraAa && tidy.Length > 0 && tidy[^1] == Nikhahit)
                tidy[^1] = SaraAm;
            else if (c == SaraAa && tidy.Length > 1 && IsTone(tidy[^1]) && tidy[^2] == Nikhahit)
                (tidy[^2], tidy[^1]) = (tidy[^1], SaraAm);
            else if (c == 'เ' && tidy.Length > 0 && tidy[^1] == 'เ')
                tidy[^1] = 'แ';
            else
                Add(c, i);
        }

        while (tidy.Length > 0 && tidy[^1] == ' ')
        {
            tidy.Length--;
            origin?.RemoveAt(origin.Count - 1);
        }

        return tidy.ToString();
    }

    /// <summary>Without any blanks: for comparing words that were broken over lines.</summary>
    public static string Squash(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsTone(char c) => c is >= '\u0E48' and <= '\u0E4B';
}
