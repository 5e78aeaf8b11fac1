using System.Globalization;
using System.Text.RegularExpressions;
using PlanService.Import;
using WebUi;

namespace PlanService.Papers;

/// <summary>Number and date of a paper: kept as they are written, shown and entered as number and day.</summary>
internal static partial class PaperTexts
{
    /// <summary>"ที่ 12/2571" → "12/2571"; null when the line is absent or nothing but the word.</summary>
    public static string? NumberOf(OfficialPaper? paper) =>
        paper?.NumberAsWritten is { } written && BeforeNumber().Replace(written, "").Trim() is { Length: > 0 } number ? number : null;

    /// <summary>Null where it is blank, or was not written so that it can be read.</summary>
    public static DateOnly? DateOf(OfficialPaper? paper) =>
        paper?.DateAsWritten is { } written && DateReader.TryRead(BeforeDate().Replace(written, ""), out var day) ? day : null;

    /// <summary>The line for a number that was entered, with Arabic digits; the one that stands there when it says the same.</summary>
    public static string? NumberLine(OfficialPaper? present, string? number)
    {
        var entered = string.IsNullOrWhiteSpace(number) ? null : BeforeNumber().Replace(number.Trim(), "").Trim();
        return entered == NumberOf(present) ? present?.NumberAsWritten : string.IsNullOrEmpty(entered) ? null : $"ที่ {ThaiDigits.ToArabic(entered)}";
    }

    /// <summary>The line for a day that was entered, or with room for one; the one that stands there when it says the same.</summary>
    public static string DateLine(PaperKind kind, OfficialPaper? present, DateOnly? day)
    {
        if (present?.DateAsWritten is { } written && DateOf(present) == day)
            return written;
        return day is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{kind.Dated} {known.Day} {ThaiCalendar.InThai(known).Split(' ')[1]} พ.ศ. {known.Year + ThaiCalendar.YearsAhead}")
            : kind.Undated;
    }

    [GeneratedRegex(@"^\s*ที่\s*")]
    private static partial Regex BeforeNumber();

    [GeneratedRegex(@"^.*ณ\s*วันที่\s*")]
    private static partial Regex BeforeDate();
}
