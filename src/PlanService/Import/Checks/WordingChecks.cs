using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Doubled phrases, quotes left open, broken addresses, known misspellings, words of another kind of organization.</summary>
internal static class WordingChecks
{
    private const int ShortestPhrase = 8;
    private const int LongestPhrase = 80;
    private static readonly Regex Address = new(@"https?//[a-zA-Z0-9./_-]+|www\.[a-zA-Z0-9-]+\.(go|or|co)th[a-zA-Z0-9/]*", RegexOptions.NonBacktracking);
    private static readonly (string Kind, string[] Foreign)[] Kinds =
    [
        ("องค์การบริหารส่วนตำบล", ["ของเทศบาล", "ขององค์การบริหารส่วนจังหวัด"]),
        ("เทศบาล", ["ขององค์การบริหารส่วนตำบล", "ของอบต.", "ขององค์การบริหารส่วนจังหวัด"]),
        ("องค์การบริหารส่วนจังหวัด", ["ของเทศบาล", "ขององค์การบริหารส่วนตำบล"]),
    ];

    public static IEnumerable<ImportFinding> Find(PlanText text) =>
        text.Lines.Where(line => !line.IsBlank).SelectMany(line => InLine(text, line)).Concat(Spelling(text)).Concat(Quotes(text)).Concat(Noise(text));

    private static IEnumerable<ImportFinding> InLine(PlanText text, Line line)
    {
        // The columns of a table's row may well say the same.
        if (!line.Raw.Trim().Contains('\t') && Doubled(line.Text) is { } phrase)
            yield return Found.Warning(FindingCategories.Wording, "doubled", Place(text, line), Quotation.Of(line, phrase), "ข้อความซ้ำกันสองครั้งติดกัน", "A phrase stands twice in a row.", Code(text, line));
        foreach (var match in Address.Matches(line.Text).Cast<Match>())
            yield return Found.Error(FindingCategories.Wording, "address", Place(text, line), Quotation.Of(line, match.Value), "ที่อยู่เว็บไซต์พิมพ์ผิด", "A broken web address.", Code(text, line));
        var foreign = Kinds.FirstOrDefault(kind => text.Plan.Organization.Name.StartsWith(kind.Kind, StringComparison.Ordinal)).Foreign ?? [];
        var squashed = Tidying.Squash(line.Text);
        foreach (var word in foreign.Where(word => squashed.Contains(word, StringComparison.Ordinal)))
            yield return Found.Warning(FindingCategories.Wording, "other-organization", Place(text, line), Around(line, word),
                "กล่าวถึงองค์กรปกครองส่วนท้องถิ่นประเภทอื่น อาจคัดลอกมาจากแผนของที่อื่น", "It speaks of another kind of organization: copied from another plan?", Code(text, line));
    }

    private static Quotation Around(Line line, string word) => line.Text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0
        ? Quotation.Of(line, word) : line;

    /// <summary>The first phrase that is followed by itself, both together; it begins after a blank where it can.</summary>
    private static string? Doubled(string text)
    {
        for (var length = ShortestPhrase; length <= Math.Min(LongestPhrase, text.Length / 2); length++)
        {
            var run = 0;
            for (var i = 0; i + length <= text.Length; i++)
            {
                if (i + length < text.Length && text[i] == text[i + length])
                {
                    run++;
                    continue;
                }

                // At the end of a line the blank between the two has no counterpart.
                var missing = i + length == text.Length && i > 0 && text[i - 1 + length - run] == ' ' ? 1 : 0;
                if (run + missing >= length && Start(text, i - run, i - length + missing) is var start && IsPhrase(text.AsSpan(start, length)))
                    return text[start..Math.Min(text.Length, start + length * 2)].Trim();
                run = 0;
            }
        }

        return null;
    }

    private static int Start(string text, int first, int last)
    {
        for (var start = first; start <= last; start++)
            if (start == 0 || text[start - 1] == ' ')
                return start;
        return last;
    }

    private static bool IsPhrase(ReadOnlySpan<char> text)
    {
        // "องค์การบริหารส่วนตำบลบึงนคร ตำบลบึงนคร" is an address.
        if (text.StartsWith("ตำบล", StringComparison.Ordinal) || text.StartsWith("อำเภอ", StringComparison.Ordinal))
            return false;
        var letters = new HashSet<char>();
        foreach (var c in text)
            if (c is >= 'ก' and <= 'ฮ')
                letters.Add(c);
        return letters.Count >= 4;
    }

    private static IEnumerable<ImportFinding> Spelling(PlanText text)
    {
        foreach (var (wrong, right) in Misspellings.Known)
        {
            var lines = text.Lines.Where(line => line.Text.Contains(wrong, StringComparison.Ordinal)).ToList();
            if (lines.Count > 0)
                yield return Found.Info(FindingCategories.Wording, "spelling", Place(text, lines[0]), Quotation.Of(lines[0], wrong),
                    $"สะกดผิด ควรเป็น “{right}”" + (lines.Count > 1 ? $" ({lines.Count} บรรทัด)" : ""), $"Misspelled: {right}.", Code(text, lines[0]));
        }
    }

    /// <summary>Page numbers, catch-words and bookmarks: left out of what is read, and said once.</summary>
    private static IEnumerable<ImportFinding> Noise(PlanText text)
    {
        var marks = text.Lines.Where(line => PageMarks.Is(line.Text) || line.Raw.Contains("[bookmark:", StringComparison.Ordinal)).ToList();
        if (marks.Count > 0)
            yield return Found.Info(FindingCategories.Wording, "page-marks", "เล่มแผน", new Quotation(marks[0].Raw.Trim(), marks[0].Number),
                $"เลขหน้า เส้นประ หรือที่คั่นหน้าของ Word อยู่ปนกับข้อความ ({marks.Count} แห่ง)", "Page numbers, dotted lines or Word's bookmarks stand in the text.", interpretedAs: "ไม่นับเป็นข้อความของแผน");
    }

    private static IEnumerable<ImportFinding> Quotes(PlanText text)
    {
        foreach (var (project, row, _) in text.Projects.Where(each => Open(each.Row.Name)))
            yield return Found.Warning(FindingCategories.Wording, "open-quote", Found.InMatrix(project), Quotation.Of(text.Lines, row.Pieces[0], row.Pieces[^1]), "เปิดเครื่องหมายคำพูดแล้วไม่ปิด", "A quote is opened and never closed.", project.Code, project.Name);
        foreach (var (sheet, sheetText, _) in text.UsedSheets.Where(each => Open(each.Text.Name)))
            yield return Found.Warning(FindingCategories.Wording, "open-quote", Found.In(sheet), MatrixVersusSheetChecks.Heading(sheetText), "เปิดเครื่องหมายคำพูดแล้วไม่ปิด", "A quote is opened and never closed.", sheet.ProjectCode);
    }

    private static bool Open(string name) => name.Count(c => c == '“') != name.Count(c => c == '”') || name.Count(c => c == '"') % 2 == 1;

    private static string Place(PlanText text, Line line) => SheetAt(text, line) is { } sheet ? Found.In(sheet) : "เล่มแผน";

    private static string? Code(PlanText text, Line line) => SheetAt(text, line)?.ProjectCode;

    private static ProjectSheet? SheetAt(PlanText text, Line line) =>
        text.AllSheets.FirstOrDefault(each => each.Sheet.Line <= line.Number && line.Number <= each.Sheet.LastLine).Sheet;
}
