using System.Globalization;
using System.Text.RegularExpressions;

namespace WebUi;

/// <summary>Baht for people: how it is written, and how it is read from an input.</summary>
public static partial class Money
{
    /// <summary>13,000 บาท, with satang only where there are some.</summary>
    public static string Text(decimal baht) => $"{Number(baht)} {Language.T("บาท", "baht")}";

    /// <summary>13,000 or 1,820.50: for a column whose heading says the unit.</summary>
    public static string Number(decimal baht) =>
        baht.ToString(decimal.IsInteger(baht) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    /// <summary>13,000.00: for ledgers.</summary>
    public static string Ledger(decimal baht) => baht.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>13,000 บาท (หนึ่งหมื่นสามพันบาทถ้วน) in Thai digits: for official documents.</summary>
    public static string Official(decimal baht) => ThaiDigits.ToThai($"{Number(baht)} บาท ({BahtText.Of(baht)})");

    /// <summary>31.5 %, one digit after the point; a zero base gives "–".</summary>
    public static string Percent(decimal part, decimal whole) => whole == 0
        ? "–"
        : (part * 100 / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>
    /// Reads an amount with Thai or Arabic digits, thousands marks, at most two decimals, and "บาท", "฿" or ".-" around it.
    /// A misplaced comma (<c>20,0000</c>) is refused: it may be 20,000 or 200,000, and nobody but the writer knows.
    /// </summary>
    public static bool TryRead(string? text, out decimal baht)
    {
        var match = Amount().Match(ThaiDigits.ToArabic(text ?? "").Trim());
        return decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out baht) && match.Success;
    }

    [GeneratedRegex(@"^(?:฿\s*)?(?<n>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,2})?)(?:\.-|\s*บาท(?:ถ้วน)?|\s*baht)?$")]
    private static partial Regex Amount();
}
