using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WebUi;

namespace PlanService.Import;

/// <summary>
/// Counts Word's automatic numbers: "1.", "๕.๑", "ก)" stand in no paragraph's text but follow from the list it belongs to,
/// directly or by its style.
/// </summary>
internal sealed class WordNumbers
{
    private const int MaximumLevels = 9;
    private const string Letters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    private readonly Dictionary<int, AbstractNum> lists;
    private readonly Dictionary<int, NumberingInstance> instances;
    private readonly Dictionary<string, Style> styles;
    private readonly Dictionary<int, int?[]> counts = [];
    private readonly HashSet<int> begun = [];

    public WordNumbers(MainDocumentPart document)
    {
        var numbering = document.NumberingDefinitionsPart?.Numbering;
        lists = First(numbering?.Elements<AbstractNum>(), list => (int?)list.AbstractNumberId?.Value ?? -1);
        instances = First(numbering?.Elements<NumberingInstance>(), list => (int?)list.NumberID?.Value ?? -1);
        styles = First(document.StyleDefinitionsPart?.Styles?.Elements<Style>(), style => style.StyleId?.Value);
    }

    /// <summary>The number and a blank, to stand before the paragraph; null when it belongs to no list.</summary>
    public string? Next(Paragraph paragraph)
    {
        var (id, level) = ListOf(paragraph);
        if (id is not > 0 || !instances.TryGetValue(id.Value, out var instance) || instance.AbstractNumId?.Val?.Value is not { } key || !lists.TryGetValue(key, out var list))
            return null;
        var levels = Enumerable.Range(0, MaximumLevels).Select(i => LevelOf(instance, list, i)).ToArray();
        var count = counts.TryGetValue(key, out var known) ? known : counts[key] = new int?[MaximumLevels];
        if (begun.Add(id.Value))
            foreach (var restart in instance.Elements<LevelOverride>().Where(level => level.StartOverrideNumberingValue?.Val is not null))
                count[Math.Clamp(restart.LevelIndex?.Value ?? 0, 0, MaximumLevels - 1)] = restart.StartOverrideNumberingValue!.Val!.Value - 1;
        for (var above = 0; above < level; above++)
            count[above] ??= StartOf(levels[above]);
        count[level] = (count[level] ?? StartOf(levels[level]) - 1) + 1;
        for (var below = level + 1; below < MaximumLevels; below++)
            if (levels[below]?.LevelRestart?.Val?.Value is not 0)
                count[below] = null;
        return levels[level] is { } own ? Written(own, levels, count) : null;
    }

    private (int? List, int Level) ListOf(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        var (id, level) = (properties?.NumberingId?.Val?.Value, properties?.NumberingLevelReference?.Val?.Value);
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var depth = 0; depth < MaximumLevels && style is not null && (id is null || level is null) && styles.TryGetValue(style, out var found); depth++)
        {
            var inherited = found.StyleParagraphProperties?.NumberingProperties;
            id ??= inherited?.NumberingId?.Val?.Value;
            level ??= inherited?.NumberingLevelReference?.Val?.Value;
            style = found.BasedOn?.Val?.Value;
        }

        return (id, Math.Clamp(level ?? 0, 0, MaximumLevels - 1));
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum list, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(change => change.LevelIndex?.Value == level)?.Level
        ?? list.Elements<Level>().FirstOrDefault(each => each.LevelIndex?.Value == level);

    private static int StartOf(Level? level) => level?.StartNumberingValue?.Val?.Value ?? 1;

    private static string? Written(Level own, Level?[] levels, int?[] count)
    {
        if (own.NumberingFormat?.Val is { } format && format.Value == NumberFormatValues.Bullet)
            return "- ";
        var pattern = own.LevelText?.Val?.Value ?? "";
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                text.Append(Format(count[level] ?? StartOf(levels[level]), own.IsLegalNumberingStyle is null ? levels[level] : null));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        // "1" alone before a text would look like a count; it is a number, so it gets its dot.
        if (text.Length > 0 && char.IsDigit(text[^1]))
            text.Append('.');
        return text.Length == 0 ? null : text.Append(' ').ToString();
    }

    private static string Format(int number, Level? level)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (level?.NumberingFormat?.Val is not { } format)
            return digits;
        return format.Value switch
        {
            var value when value == NumberFormatValues.ThaiNumbers => ThaiDigits.ToThai(digits),
            var value when value == NumberFormatValues.ThaiLetters => Letters[Math.Max(number - 1, 0) % Letters.Length].ToString(),
            var value when value == NumberFormatValues.LowerLetter => ((char)('a' + (Math.Max(number - 1, 0) % 26))).ToString(),
            var value when value == NumberFormatValues.UpperLetter => ((char)('A' + (Math.Max(number - 1, 0) % 26))).ToString(),
            var value when value == NumberFormatValues.None => "",
            _ => digits,
        };
    }

    /// <summary>A damaged document may use a key twice.</summary>
    private static Dictionary<TKey, T> First<TKey, T>(IEnumerable<T>? all, Func<T, TKey?> key) where TKey : notnull =>
        (all ?? []).Where(each => key(each) is not null).GroupBy(each => key(each)!).ToDictionary(group => group.Key, group => group.First());
}
