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

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What is said of an hour that is none.</summary>
    public static string Wrong => Language.T("กรอกเวลา เช่น 09:00 หรือ 13.30", "Write an hour such as 09:00 or 13:30");

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2}))?\s*(?:น\.?)?$")]
    private static partial Regex Hour();
}
