namespace TrainingService.People;

/// <summary>Thai names as they are compared: <c>นาย สมชาย  ใจดี</c> and <c>สมชาย ใจดี</c> are one name.</summary>
public static class PersonName
{
    /// <summary>Longest first, so that นางสาว is not read as นาง.</summary>
    private static readonly string[] Titles =
    [
        "เด็กชาย", "เด็กหญิง", "นางสาว", "น.ส.", "ด.ช.", "ด.ญ.", "นาย", "นาง", "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยตรี", "ว่าที่ ร.ต.หญิง", "ว่าที่ ร.ต.", "ว่าที่ร.ต.", "พระครู", "พระ", "สามเณร",
        "ดร.", "mrs.", "mrs", "miss", "mr.", "mr", "ms.", "ms",
    ];

    private static readonly string[] LongestFirst = [.. Titles.OrderByDescending(title => title.Length)];

    /// <summary>Without title, spaces and case.</summary>
    public static string KeyOf(string name)
    {
        var plain = name.Trim().ToLowerInvariant();
        var title = LongestFirst.FirstOrDefault(title => plain.StartsWith(title, StringComparison.Ordinal) && IsTitle(plain, title));
        return string.Concat((title is null ? plain : plain[title.Length..]).Where(symbol => !char.IsWhiteSpace(symbol)));
    }

    /// <summary>A Latin word is a title only before a space or after its dot: <c>Missak</c> is a name.</summary>
    private static bool IsTitle(string name, string title) =>
        name.Length > title.Length && (!char.IsAsciiLetter(title[^1]) || char.IsWhiteSpace(name[title.Length]));
}
