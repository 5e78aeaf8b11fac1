using Documents;
using PlanService.Import;

namespace PlanService.Documents;

/// <summary>A project's sheet (รายละเอียดโครงการ) under the nine headings of the template, in their order.</summary>
internal static class SheetWord
{
    public static void Write(OfficialDocument document, CurrentSheet sheet, bool newPage)
    {
        document.SubHeading($"1. ชื่อโครงการ : {sheet.Name}", newPage);
        Section(document, "2. หลักการและเหตุผล", sheet.Rationale);
        document.SubHeading("3. วัตถุประสงค์");
        foreach (var (purpose, i) in sheet.Purposes.Select((purpose, i) => (purpose, i)))
            document.Item($"3.{MatrixWord.Text(i + 1)} {purpose}");
        Section(document, "4. กลุ่มเป้าหมาย", sheet.Targets);
        document.SubHeading("5. วิธีดำเนินการ");
        Steps(document, sheet.Steps);
        Section(document, "6. ระยะเวลาดำเนินการ", sheet.Duration);
        document.SubHeading("7. งบประมาณดำเนินการ");
        Budget(document, sheet);
        Section(document, "8. ผู้รับผิดชอบ", sheet.Responsible);
        document.SubHeading("9. ผลผลิต/ผลลัพธ์");
        Indicators(document, "9.1", "ผลผลิต", sheet.Outputs, isOutput: true);
        Indicators(document, "9.2", "ผลลัพธ์", sheet.Outcomes, isOutput: false);
        foreach (var other in sheet.Other)
            Section(document, other.Heading, other.Text);
    }

    private static void Section(OfficialDocument document, string heading, string text)
    {
        document.SubHeading(heading);
        foreach (var line in Lines(text))
            document.Body(line);
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('\n');

    /// <summary>Where steps have no numbers, the tab before a step tells it from the lines that go on from it.</summary>
    private static void Steps(OfficialDocument document, IReadOnlyList<SheetStep> steps)
    {
        var numbered = steps.Any(step => step.NumberAsWritten is not null);
        var indented = !numbered && steps.Any(step => step.Details.Count > 0);
        foreach (var step in steps)
        {
            var number = step.NumberAsWritten ?? (numbered ? $"{MatrixWord.Text(step.No)}." : null);
            document.Item(number is null ? (indented ? "\t" : "") + step.Text : $"{number} {step.Text}");
            foreach (var detail in step.Details)
                document.Item(detail, depth: 1);
        }
    }

    /// <summary>What is said of the money, its lines, then the total and what follows it.</summary>
    private static void Budget(OfficialDocument document, CurrentSheet sheet)
    {
        var texts = Lines(sheet.Budget);
        var before = sheet.BudgetLines.Count == 0 ? texts : [.. texts.TakeWhile(text => !BudgetLineReader.IsTotal(Numbering.Split(text)?.Text ?? text))];
        foreach (var text in before)
            document.Body(text);
        foreach (var line in sheet.BudgetLines)
            document.Item(line.AsWritten);
        foreach (var text in texts.Skip(before.Length))
            document.Body(text);
    }

    private static void Indicators(OfficialDocument document, string number, string heading, IReadOnlyList<SheetIndicator> indicators, bool isOutput)
    {
        if (indicators.Count == 0)
            return;
        document.SubHeading($"{number} {heading}");
        foreach (var (indicator, i) in indicators.Select((indicator, i) => (indicator, i)))
        {
            var (first, under) = Split(indicator, isOutput);
            document.Item($"{number}.{MatrixWord.Text(i + 1)} {first}");
            if (under is not null)
                document.Item(under, depth: 1);
        }
    }

    /// <summary>
    /// What stands under an indicator (channels, conditions) is kept behind its text on one line. Where its numbers would be taken
    /// for the target, it goes back to a line of its own.
    /// </summary>
    private static (string First, string? Under) Split(SheetIndicator indicator, bool isOutput)
    {
        var (text, target) = (indicator.Text, (indicator.Comparator, indicator.Target, indicator.Unit));
        if (IndicatorReader.Judge(text, isOutput) == target)
            return (text, null);
        for (var i = text.IndexOf(' ', StringComparison.Ordinal); i > 0; i = text.IndexOf(' ', i + 1))
        {
            var rest = text[(i + 1)..];
            if ((SheetItems.HasBullet(rest) || rest.StartsWith('(') || Numbering.Split(rest) is { Number.Level: < 3 }) && IndicatorReader.Judge(text[..i], isOutput) == target)
                return (text[..i], rest);
        }

        return (text, null);
    }
}
