using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanService.Import;

/// <summary>An amount as written: a proper number, nothing (a dash), or something that is neither.</summary>
/// <param name="Baht">Null for a dash, nothing, or an improper number.</param>
internal readonly record struct Amount(string AsWritten, decimal? Baht, bool IsProper)
{
    /// <summary>"-", "ไม่มี", "ไม่ใช้งบประมาณ" or nothing at all.</summary>
    public bool IsNone => IsProper && Baht is null;
}

/// <summary>Numbers as Thai officials write them: Thai or Arabic digits, groups of three, "13,000.-", a dash for nothing.</summary>
internal static class ThaiNumbers
{
    /// <summary>What the database's numeric(14,2) can hold: more than that is nobody's budget but a slip of the keyboard.</summary>
    private const decimal Largest = 999_999_999_999.99m;

    private static readonly Regex Trailing = new(@"(\.-|\.–|บาทถ้วน|บาท|บ\.|/ปี|ต่อปี|\.)$", RegexOptions.NonBacktracking);
    private static readonly Regex Proper = new(@"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]{1,2})?$", RegexOptions.NonBacktracking);
    private static readonly Regex NumberLike = new(@"^[0-9][0-9,. ]*$", RegexOptions.NonBacktracking);

    /// <summary>๒๕๖๖ becomes 2566; everything else stays.</summary>
    public static string ToArabic(string text)
    {
        if (!text.Any(c => c is >= '๐' and <= '๙'))
            return text;
        var arabic = new StringBuilder(text);
        for (var i = 0; i < arabic.Length; i++)
            if (arabic[i] is >= '๐' and <= '๙')
                arabic[i] = (char)('0' + (arabic[i] - '๐'));
        return arabic.ToString();
    }

    public static bool IsDash(string text) => text.Length > 0 && text.All(c => c is '-' or '–' or '—' or '−' or '‐' or '‑' or '_' or ' ' or '.');

    /// <summary>The amount in a table cell.</summary>
    public static Amount ReadAmount(string written)
    {
        var text = ToArabic(written).Trim();
        if (text.Length == 0 || IsDash(text) || text is "ไม่มี" or "ไม่ใช้" || SaysNoBudget(text))
            return new Amount(written, null, IsProper: true);
        for (var shorter = Trailing.Replace(text, "").Trim(); shorter != text; shorter = Trailing.Replace(text, "").Trim())
            text = shorter;
        return Proper.IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var baht)
            && baht <= Largest
            ? new Amount(written, baht, IsProper: true)
            : new Amount(written, null, IsProper: false);
    }

    /// <summary>A number, proper or not, or a dash: what may stand in a year's cell.</summary>
    public static bool LooksLikeAmount(string text)
    {
        var amount = ReadAmount(text);
        if (amount.IsProper)
            return true;
        var arabic = ToArabic(text).Trim();
        for (var shorter = Trailing.Replace(arabic, "").Trim(); shorter != arabic; shorter = Trailing.Replace(arabic, "").Trim())
            arabic = shorter;
        return NumberLike.IsMatch(arabic);
    }

    /// <summary>A proper number inside running text, such as "1,200" or "๕๙"; null otherwise.</summary>
    public static decimal? Number(string text) => ReadAmount(text) is { IsProper: true, Baht: { } value } ? value : null;

    public static bool SaysNoBudget(string text)
    {
        var squashed = Tidying.Squash(text);
        return squashed.StartsWith("ไม่ใช้งบ", StringComparison.Ordinal) || squashed.StartsWith("ไม่ใช้งป", StringComparison.Ordinal)
            || squashed.StartsWith("ไม่มีงบประมาณ", StringComparison.Ordinal) || squashed.StartsWith("ไม่ใช่งบประมาณ", StringComparison.Ordinal)
            || squashed.StartsWith("ไม่ได้ใช้งบ", StringComparison.Ordinal) || squashed.StartsWith("ไม่ต้องใช้งบ", StringComparison.Ordinal);
    }

    /// <summary>13,000 as the pages of findings show it.</summary>
    public static string Show(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
