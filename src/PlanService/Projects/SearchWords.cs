using System.Text;
using PlanService.Import;

namespace PlanService.Projects;

/// <summary>
/// Thai has no blanks between words, and people put them anywhere: search compares texts without blanks, quotes and with Arabic digits.
/// </summary>
public static class SearchWords
{
    public static string Of(ImportedProject project)
    {
        var sheet = project.Sheet;
        string?[] texts =
        [
            project.Code, project.Name, project.NameInMatrix, sheet?.Name, project.Remark, sheet?.Rationale, sheet?.TargetAsWritten, sheet?.ResponsibleAsWritten,
            .. sheet?.Purposes ?? [], .. sheet?.Steps.Select(step => step.Text) ?? [], .. sheet?.Outputs.Select(output => output.Text) ?? [],
            .. sheet?.Outcomes.Select(outcome => outcome.Text) ?? [],
        ];
        return string.Join('\n', texts.OfType<string>().Select(Fold));
    }

    /// <summary>How a text, or what somebody typed, is compared.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Replace("ํา", "ำ", StringComparison.Ordinal))
        {
            if (letter is >= '๐' and <= '๙')
                folded.Append((char)('0' + (letter - '๐')));
            else if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark || letter is 'ๆ' or '-' or '.')
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
