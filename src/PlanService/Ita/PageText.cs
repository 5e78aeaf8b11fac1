using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ServiceDefaults.Values;
using WebUi;

namespace PlanService.Ita;

/// <summary>
/// What a page says, as far as the daily look must know: its fiscal year, and whether it shows figures or "ไม่มี". Read in one walk from
/// beginning to end, however the page is made: it may be anybody's.
/// </summary>
internal sealed partial class PageText
{
    private const int LongestMeta = 1000;

    /// <summary>What no reader sees, or what only leads elsewhere.</summary>
    private static readonly string[] Left = ["script", "style", "template", "nav", "select", "footer"];

    private static readonly string[] Cells = ["td", "dd"];

    private readonly List<string> _years = [];
    private readonly StringBuilder _all = new();
    private readonly StringBuilder _main = new();
    private readonly StringBuilder _cells = new();

    public PageText(string html)
    {
        var (inMain, inCell) = (false, false);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            Add(html[at..(open < 0 ? html.Length : open)], inMain, inCell);
            if (open < 0)
                break;
            var isComment = string.CompareOrdinal(html, open, "<!--", 0, 4) == 0;
            var close = isComment ? html.IndexOf("-->", open, StringComparison.Ordinal) : html.IndexOf('>', open);
            if (close < 0)
                break;
            at = close + (isComment ? 3 : 1);
            if (isComment)
                continue;
            var (name, isEnd) = NameOf(html.AsSpan(open + 1, close - open - 1));
            if (name == "meta")
                ReadMeta(html.Substring(open, Math.Min(close - open, LongestMeta)));
            else if (name == "main")
                inMain = !isEnd;
            else if (Cells.Contains(name))
                inCell = !isEnd;
            else if (!isEnd && Left.Contains(name))
                at = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase) is > 0 and var end ? end : html.Length;
        }
    }

    /// <summary>By what it says to machines, <c>&lt;meta name="fiscal-year"&gt;</c>; a page that says nothing there, by the year in its title or text.</summary>
    public bool IsOf(FiscalYear year) => _years.Count > 0 ? _years.Contains(year.ToString()) : _all.ToString().Contains(year.ToString(), StringComparison.Ordinal);

    /// <summary>A number in a table is a figure; otherwise "ไม่มี" counts before other numbers, such as those of a date. Null: neither.</summary>
    public ItaShown? Shown
    {
        get
        {
            var text = _main.Length > 0 ? _main.ToString() : _all.ToString();
            return HasNumber(_cells.ToString()) ? ItaShown.Figures
                : None().IsMatch(text) ? ItaShown.None
                : HasNumber(text) ? ItaShown.Figures
                : null;
        }
    }

    /// <summary>In what it says it is written, or UTF-8; some offices still write Windows-874.</summary>
    public static string Decode(ReadOnlyMemory<byte> bytes, string? charset)
    {
        var name = charset?.Trim('"', '\'') ?? Charset().Match(Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, 2048)])).Groups["name"].Value;
        var isOld = name.ToLowerInvariant() is "windows-874" or "tis-620" or "iso-8859-11";
        return (isOld ? CodePagesEncodingProvider.Instance.GetEncoding(874)! : Encoding.UTF8).GetString(bytes.Span);
    }

    private void Add(string text, bool inMain, bool inCell)
    {
        var plain = ThaiDigits.ToArabic(WebUtility.HtmlDecode(text));
        _all.Append(plain).Append(' ');
        if (inMain)
            _main.Append(plain).Append(' ');
        if (inCell)
            _cells.Append(plain).Append(' ');
    }

    private void ReadMeta(string tag)
    {
        if (FiscalYearName().IsMatch(tag) && FiscalYearContent().Match(ThaiDigits.ToArabic(tag)) is { Success: true } said)
            _years.Add(said.Groups["year"].Value);
    }

    private static (string Name, bool IsEnd) NameOf(ReadOnlySpan<char> tag)
    {
        var isEnd = tag is ['/', ..];
        var name = isEnd ? tag[1..] : tag;
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return (name[..length].ToString().ToLowerInvariant(), isEnd);
    }

    private static bool HasNumber(string text) => Number().IsMatch(Year().Replace(text, " "));

    [GeneratedRegex(@"\bname\s*=\s*[""']?fiscal-year\b", RegexOptions.IgnoreCase)]
    private static partial Regex FiscalYearName();

    [GeneratedRegex(@"\bcontent\s*=\s*[""']?(?<year>[0-9]{4})", RegexOptions.IgnoreCase)]
    private static partial Regex FiscalYearContent();

    [GeneratedRegex(@"charset\s*=\s*[""']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    /// <summary>As a statement, not as a part of "ยังไม่มี" (not yet).</summary>
    [GeneratedRegex("(?<!ยัง)ไม่มี")]
    private static partial Regex None();

    [GeneratedRegex(@"\b2[45][0-9]{2}\b|\b20[0-9]{2}\b")]
    private static partial Regex Year();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Number();
}
