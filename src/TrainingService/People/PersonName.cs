using System.Text.RegularExpressions;

namespace TrainingService.People;

/// <summary>Thai names as they are compared and found: <c>นาย สมชาย  ใจดี</c>, <c>ผศ.ดร.สมชาย ใจดี</c> and <c>สมชาย ใจดี</c> are one name.</summary>
public static partial class PersonName
{
    private static readonly string[] Titles =
        ["เด็กชาย", "เด็กหญิง", "นางสาว", "นาย", "นาง", "ว่าที่", "พระครู", "พระมหา", "พระ", "สามเณร", "mrs", "miss", "mr", "ms", "dr"];

    /// <summary>So that นางสาว is not read as นาง.</summary>
    private static readonly string[] LongestFirst = [.. Titles.OrderByDescending(title => title.Length)];

    /// <summary>Without title, spaces and case.</summary>
    public static string KeyOf(string name)
    {
        var plain = name.Trim().ToLowerInvariant();
        plain = WithoutAbbreviations(plain);
        var title = LongestFirst.FirstOrDefault(title => plain.StartsWith(title, StringComparison.Ordinal) && IsTitle(plain, title));
        plain = WithoutAbbreviations(title is null ? plain : plain[title.Length..].TrimStart(' ', '.'));
        return string.Concat(plain.Where(symbol => !char.IsWhiteSpace(symbol)));
    }

    /// <summary>As the list on paper writes it: a Thai title stands close to the name.</summary>
    public static string Written(string? title, string first, string? last)
    {
        var between = title is { Length: > 0 } && char.IsAsciiLetterOrDigit(title[^1]) ? " " : "";
        return string.Join(' ', new[] { $"{title}{between}{first}", last }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>Ranks and degrees end in a dot, which no name has: น.ส. ด.ช. ร.ต.อ. ผศ.ดร. Nothing is left out if nothing would be left.</summary>
    private static string WithoutAbbreviations(string name) => Abbreviations().Replace(name, "", 1) is { Length: > 0 } rest ? rest : name;

    /// <summary>A Latin word is a title only before a space or a dot: <c>Missak</c> is a name.</summary>
    private static bool IsTitle(string name, string title) =>
        name.Length > title.Length && (!char.IsAsciiLetter(title[^1]) || char.IsWhiteSpace(name[title.Length]) || name[title.Length] == '.');

    [GeneratedRegex(@"^(?:[\p{L}\p{M}]{1,4}\.\s*)+(?:หญิง\s*)?")]
    private static partial Regex Abbreviations();
}
