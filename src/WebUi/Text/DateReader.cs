using System.Globalization;
using System.Text.RegularExpressions;

namespace WebUi;

/// <summary>
/// Reads a date as people write it: <c>12/3/2570</c>, <c>๑๒ มี.ค. ๒๕๗๐</c>, <c>12 มีนาคม 70</c>, <c>2027-03-12</c>, <c>12 March 2027</c>.
/// The day comes first unless the year does. Years from 2400 are Buddhist, 1900 to 2199 Christian, two digits mean 25xx.
/// </summary>
public static partial class DateReader
{
    private static readonly string[] EnglishMonths =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static bool TryRead(string? text, out DateOnly day)
    {
        day = default;
        var plain = ThaiDigits.ToArabic(text ?? "").Trim();
        return Numbers().Match(plain) is { Success: true } numbers ? TryMake(numbers, Month(numbers), out day)
            : YearFirst().Match(plain) is { Success: true } iso ? TryMake(iso, Month(iso), out day)
            : Named().Match(plain) is { Success: true } named ? TryMake(named, MonthNamed(named.Groups["m"].Value), out day)
            : EightDigits().IsMatch(plain) && TryReadEight(plain, out day);
    }

    private static bool TryReadEight(string plain, out DateOnly day) =>
        TryMake(int.Parse(plain[4..], CultureInfo.InvariantCulture), Two(plain, 2), Two(plain, 0), out day)
        || TryMake(int.Parse(plain[..4], CultureInfo.InvariantCulture), Two(plain, 4), Two(plain, 6), out day);

    private static int Two(string plain, int from) => int.Parse(plain.AsSpan(from, 2), CultureInfo.InvariantCulture);

    private static int Month(Match match) => int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);

    private static int MonthNamed(string name)
    {
        var bare = name.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        for (var i = 0; i < 12; i++)
            if (bare == ThaiCalendar.Months[i]
                || bare == ThaiCalendar.ShortMonths[i].Replace(".", "", StringComparison.Ordinal)
                || bare.StartsWith(EnglishMonths[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    private static bool TryMake(Match match, int month, out DateOnly day) => TryMake(
        int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture), month, int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture), out day);

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        day = default;
        var christian = year switch
        {
            < 100 => year + 2500 - ThaiCalendar.YearsAhead,
            >= 1900 and < 2200 => year,
            >= 2400 and < 2800 => year - ThaiCalendar.YearsAhead,
            _ => 0,
        };
        if (christian == 0 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(christian, month))
            return false;
        day = new DateOnly(christian, month, dayOfMonth);
        return true;
    }

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*[/.\-\s]\s*(?<m>[0-9]{1,2})\s*[/.\-\s]\s*(?<y>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<y>[0-9]{4})[/.\-](?<m>[0-9]{1,2})[/.\-](?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:วัน\S*?ที่)?\s*(?<d>[0-9]{1,2})\s*(?:เดือน)?\s*(?<m>[ก-๎][ก-๎. ]*?|[A-Za-z]{3,9}\.?)\s*,?\s*(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)?\s*(?<y>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex Named();

    [GeneratedRegex("^[0-9]{8}$")]
    private static partial Regex EightDigits();
}
