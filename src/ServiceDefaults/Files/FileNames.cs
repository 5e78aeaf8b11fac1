using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceDefaults.Files.Types;

namespace ServiceDefaults.Files;

/// <summary>A name that is safe to show and to save under, with the ending of what the file is.</summary>
internal static partial class FileNames
{
    /// <summary><c>C:\fakepath\รายงาน.html</c> that holds a PDF becomes <c>รายงาน.pdf</c>.</summary>
    public static string For(string? sent, FileType type)
    {
        var name = Clean(sent);
        var ending = Path.GetExtension(name);
        if (type.Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            return Shortened(name[..^ending.Length], ending);
        // "แผน พ.ศ. 2570" has a dot and no ending.
        return Shortened(Ending().IsMatch(ending) ? name[..^ending.Length] : name, type.Endings[0]);
    }

    /// <summary>Without folders, and without characters that are not seen or that turn the order of the others around.</summary>
    private static string Clean(string? sent)
    {
        var name = (sent ?? "")[((sent ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
            if (!isHidden && rune != Rune.ReplacementChar)
                clean.Append(rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
    }

    private static string Shortened(string name, string ending)
    {
        name = name.Length == 0 ? "ไฟล์" : name;
        var length = Math.Min(name.Length, StoredFile.LongestName - ending.Length);
        if (char.IsHighSurrogate(name[length - 1]))
            length--;
        return name[..length].TrimEnd() + ending.ToLowerInvariant();
    }

    [GeneratedRegex("^[.][A-Za-z][A-Za-z0-9]{0,4}$")]
    private static partial Regex Ending();
}
