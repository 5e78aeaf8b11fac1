using System.Globalization;

namespace WebUi;

/// <summary>The two languages of every page. Write <c>@using static WebUi.Language</c> once and say <c>T("ไทย", "English")</c>.</summary>
public static class Language
{
    /// <summary>Whether the reader of this request switched to English; Thai otherwise.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The sentence in the reader's language.</summary>
    public static string T(string thai, string english) => IsEnglish ? english : thai;
}
