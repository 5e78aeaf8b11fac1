namespace ServiceDefaults.Lists;

/// <summary>Words in a pattern of LIKE: what would mean something to it is looked for as it stands.</summary>
public static class Like
{
    /// <summary>Said with each pattern: without it, EF turns escaping off.</summary>
    public const string Escape = @"\";

    public static string Escaped(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    /// <summary>Anywhere in the text.</summary>
    public static string Containing(string words) => $"%{Escaped(words)}%";
}
