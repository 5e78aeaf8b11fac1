namespace PlanService.Import;

/// <summary>The kind words that project names begin with.</summary>
internal static class Kinds
{
    private static readonly (string Word, ProjectKind Kind)[] Words =
    [
        ("โครงการ", ProjectKind.Project), ("กิจกรรม", ProjectKind.Activity), ("มาตรการ", ProjectKind.Measure),
        // Other plans call a measure a practice; the NACC's system has a fourth kind for it, this platform three.
        ("แนวปฏิบัติ", ProjectKind.Measure), ("แนวทางปฏิบัติ", ProjectKind.Measure),
    ];

    public static (string Word, ProjectKind Kind)? Of(string name)
    {
        var text = name.TrimStart(' ', ':', '“', '"', '\'', '‘', '-', '*', '•');
        foreach (var (word, kind) in Words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return (word, kind);
        return null;
    }

    /// <summary>The Thai word of a kind.</summary>
    public static string Thai(ProjectKind kind) => Words.First(word => word.Kind == kind).Word;

    /// <summary>The name without kind words, marks and the organization that it ends with: what tells projects apart.</summary>
    public static string Bare(string name)
    {
        var text = Similarity.Letters(name);
        for (var again = true; again;)
        {
            again = false;
            foreach (var (word, _) in Words)
                if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length)
                    (text, again) = (text[word.Length..], true);
        }

        foreach (var owner in (string[])["ขององค์การบริหารส่วน", "ขององค์กรปกครองส่วน", "ของเทศบาล", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด"])
            if (text.LastIndexOf(owner, StringComparison.Ordinal) is var at and > 8 && text.Length - at < 60)
                text = text[..at];
        return text;
    }
}
