using System.Text;

namespace PlanService.Projects;

/// <summary>
/// Writes text the one way in which it is searched: Thai puts no spaces between words, and the same name comes with and without
/// quotes, ฯ, Thai digits, or its abbreviation.
/// </summary>
public static class SearchWords
{
    private const string Dropped = "\"\'“”‘’«»„ฯ.,()[]\u200B\u200C\u200D\uFEFF";

    private static readonly (string Long, string Short)[] Abbreviations =
    [
        ("องค์การบริหารส่วนตำบล", "อบต"),
        ("องค์การบริหารส่วนจังหวัด", "อบจ"),
    ];

    /// <summary>Lower case, Arabic digits, no spaces, no quotes; lines stay apart.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).Replace("ํา", "ำ", StringComparison.Ordinal))
        {
            if (letter == '\n')
                folded.Append('\n');
            else if (!char.IsWhiteSpace(letter) && !Dropped.Contains(letter))
                folded.Append(letter is >= '๐' and <= '๙' ? (char)(letter - '๐' + '0') : char.ToLowerInvariant(letter));
        }

        foreach (var (full, brief) in Abbreviations)
            folded.Replace(full, brief);
        return folded.ToString();
    }

    /// <summary>The words of a query, each to be found somewhere; none for a query that says nothing.</summary>
    public static string[] Of(string? query) =>
        [.. (query ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(10).Select(Fold).Where(word => word.Length > 0)];
}
