namespace WebUi;

/// <summary>๐ to ๙: accepted in every input, written only in official documents.</summary>
public static class ThaiDigits
{
    /// <summary>Replaces 0–9 by ๐–๙.</summary>
    public static string ToThai(string text) => Replace(text, '0', '๐');

    /// <summary>Replaces ๐–๙ by 0–9; mixed digits such as <c>๒๕๖5</c> come out whole.</summary>
    public static string ToArabic(string text) => Replace(text, '๐', '0');

    private static string Replace(string text, char from, char to) => string.Create(text.Length, text, (result, source) =>
    {
        for (var i = 0; i < result.Length; i++)
            result[i] = source[i] >= from && source[i] <= from + 9 ? (char)(source[i] - from + to) : source[i];
    });
}
