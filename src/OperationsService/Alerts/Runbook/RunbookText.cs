using System.Text.RegularExpressions;
using WebUi;

namespace OperationsService.Alerts.Runbook;

/// <summary>A piece of running text: plain, strong, or code.</summary>
public sealed record RunbookWords(string Text, bool IsStrong = false, bool IsCode = false);

/// <summary>A paragraph, or a list with a number or a dot before each line, or lines to type.</summary>
public sealed record RunbookBlock(RunbookBlockKind Kind, IReadOnlyList<string> Lines);

public enum RunbookBlockKind
{
    Paragraph,
    Steps,
    Points,
    Commands,
}

/// <summary>A section: the code of a rule, and its text in the two languages. The introduction has no code.</summary>
public sealed record RunbookSection(string Code, IReadOnlyList<RunbookBlock> Thai, IReadOnlyList<RunbookBlock> English)
{
    public IReadOnlyList<RunbookBlock> Blocks => Language.IsEnglish ? English : Thai;
}

/// <summary>
/// docs/runbook.md, which is part of this assembly: one text for those who have the repository and for those who have the platform alone. It
/// keeps to a few forms: a section begins with <c>## code</c>, each language in it with <c>### ไทย</c> or <c>### English</c>; under that
/// stand paragraphs, lists of one level and commands between fences, with <c>**strong**</c> and <c>`code`</c> in them.
/// </summary>
public static partial class RunbookText
{
    public const string Thai = "ไทย";
    public const string English = "English";
    private static readonly Lazy<IReadOnlyList<RunbookSection>> Kept = new(() => Read(Source()));

    public static IReadOnlyList<RunbookSection> Sections => Kept.Value;

    internal static IReadOnlyList<RunbookSection> Read(string text) =>
    [
        .. SectionStart().Split("\n" + text.ReplaceLineEndings("\n")).Select(section => section.Split('\n', 2)).Select((parts, place) => new RunbookSection(
            place == 0 ? "" : parts[0].Trim(), Blocks(parts[^1], Thai), Blocks(parts[^1], English))),
    ];

    /// <summary>The strong and the plain words of a line.</summary>
    public static IEnumerable<RunbookWords> Words(string line) => Marked().Split(line).Where(part => part.Length > 0).Select(part => part switch
    {
        ['*', '*', .. var strong, '*', '*'] => new RunbookWords(strong, IsStrong: true),
        ['`', .. var code, '`'] => new RunbookWords(code, IsCode: true),
        _ => new RunbookWords(part),
    });

    private static List<RunbookBlock> Blocks(string section, string language)
    {
        var text = LanguageStart().Split("\n" + section).SkipWhile(part => part != language).Skip(1).FirstOrDefault() ?? "";
        return [.. text.Split("\n\n").Select(block => block.Trim('\n').Split('\n')).Where(lines => lines[0].Length > 0).Select(BlockOf)];
    }

    private static RunbookBlock BlockOf(string[] lines) => lines[0] switch
    {
        ['`', '`', '`', ..] => new(RunbookBlockKind.Commands, lines[1..^1]),
        ['-', ' ', ..] => new(RunbookBlockKind.Points, [.. lines.Select(line => line[2..])]),
        _ when Step().IsMatch(lines[0]) => new(RunbookBlockKind.Steps, [.. lines.Select(line => Step().Replace(line, ""))]),
        _ => new(RunbookBlockKind.Paragraph, [string.Join(' ', lines)]),
    };

    private static string Source()
    {
        using var reader = new StreamReader(typeof(RunbookText).Assembly.GetManifestResourceStream("runbook.md")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\n## ")]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"\n### (ไทย|English)\n")]
    private static partial Regex LanguageStart();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Step();

    [GeneratedRegex(@"(\*\*.+?\*\*|`[^`]+`)")]
    private static partial Regex Marked();
}
