using System.Globalization;
using System.Text.RegularExpressions;
using WebUi;

namespace PlanService.Indicators;

/// <summary>Reads a measured value as people write it: Thai or Arabic digits, thousands marks, "ร้อยละ" or "%" around it.</summary>
public static partial class MeasuredNumber
{
    public static bool TryRead(string? text, out decimal value)
    {
        var match = Number().Match(ThaiDigits.ToArabic(text ?? "").Trim());
        return decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && match.Success;
    }

    [GeneratedRegex(@"^(?:ร้อยละ\s*)?(?<n>-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,10})?)\s*%?$")]
    private static partial Regex Number();
}
