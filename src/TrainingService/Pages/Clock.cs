using System.Globalization;
using System.Text.RegularExpressions;
using WebUi;

namespace TrainingService.Pages;

/// <summary>An hour as people write it: 9, 9.00, 09:00, ๙.๓๐ น.</summary>
internal static partial class Clock
{
    public static TimeOnly? Read(string? text) =>
        Hour().Match(ThaiDigits.ToArabic(text ?? "").Trim()) is { Success: true } match
            && int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) is var hour and < 24
            && (match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0) is var minute and < 60
            ? new(hour, minute)
            : null;

    /// <summary>09.00–12.00 น. · 09:00–12:00.</summary>
    public static string Between(TimeOnly from, TimeOnly to) => Language.T(
        string.Create(CultureInfo.InvariantCulture, $"{from:HH.mm}–{to:HH.mm} น."), string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}–{to:HH:mm}"));

    /// <summary>For a field of a form.</summary>
    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What is said of an hour that is none.</summary>
    public static string Wrong => Language.T("กรอกเวลา เช่น 09:00 หรือ 13.30", "Write an hour such as 09:00 or 13:30");

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2}))?\s*(?:น\.?)?$")]
    private static partial Regex Hour();
}
