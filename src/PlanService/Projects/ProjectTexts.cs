using static WebUi.Language;

namespace PlanService.Projects;

/// <summary>A project's texts, each with the heading under which it stands.</summary>
public static class ProjectTexts
{
    private const int Around = 60;

    /// <summary>Where the words were found, with a little of the text around; the name when they are spread over several places.</summary>
    public static string Excerpt(Project project, string[] words)
    {
        foreach (var (heading, text) in Of(project))
        {
            if (words.All(word => SearchWords.Fold(text).Contains(word, StringComparison.Ordinal)))
                return $"{heading}: {Cut(text, words[0])}";
        }

        return T("หลายหัวข้อ", "several headings");
    }

    private static IEnumerable<(string Heading, string Text)> Of(Project project) =>
    [
        (T("ชื่อ", "Name"), $"{project.Code} {project.Name}"),
        .. project.Purposes.Select(text => (T("วัตถุประสงค์", "Purpose"), text)),
        .. project.TargetGroups.Select(target => (T("กลุ่มเป้าหมาย", "Target group"), target.Group)),
        .. project.Steps.Select(step => (T("วิธีดำเนินการ", "Step"), string.Join(' ', step.Details.Prepend(step.Text)))),
        .. project.BudgetLines.Select(line => (T("ค่าใช้จ่าย", "Expense"), line.AsWritten)),
        .. project.Indicators.Select(indicator => (T("ตัวชี้วัด", "Indicator"), indicator.Text)),
        .. project.Responsible.Select(division => (T("ผู้รับผิดชอบ", "Responsible"), division.Name)),
        .. project.Rationale.Split('\n').Select(text => (T("หลักการและเหตุผล", "Rationale"), text)),
    ];

    /// <summary>The text from a little before the word, as far as its first letters can be found unfolded.</summary>
    private static string Cut(string text, string word)
    {
        if (text.Length <= Around * 2)
            return text;
        var at = Math.Max(0, text.IndexOf(word[..Math.Min(4, word.Length)], StringComparison.OrdinalIgnoreCase));
        var from = Math.Max(0, at - Around);
        var to = Math.Min(text.Length, at + Around);
        return (from > 0 ? "…" : "") + text[from..to] + (to < text.Length ? "…" : "");
    }
}
