using System.Text.RegularExpressions;

namespace PlanService.Import.Checks;

/// <summary>Thai and Arabic digits inside one number: "๒๕๖5", "๒.2". One finding for each such number, at its first place.</summary>
internal static class DigitChecks
{
    private static readonly Regex Number = new(@"[0-9๐-๙]+([.,][0-9๐-๙]+)*", RegexOptions.NonBacktracking);

    public static IEnumerable<ImportFinding> Find(PlanText text)
    {
        var found = new Dictionary<string, (Line Line, int Count)>();
        foreach (var line in text.Lines.Where(line => line.Text.Any(char.IsAsciiDigit) && line.Text.Any(IsThai)))
            foreach (var match in Number.Matches(line.Text).Cast<Match>())
                if (match.Value.Any(IsThai) && match.Value.Any(char.IsAsciiDigit))
                    found[match.Value] = found.TryGetValue(match.Value, out var seen) ? (seen.Line, seen.Count + 1) : (line, 1);
        foreach (var (number, (line, count)) in found)
        {
            var isCode = number.Contains('.') && number.Split('.').All(part => part.All(IsThai) || part.All(char.IsAsciiDigit));
            yield return Found.Of(isCode ? FindingSeverity.Info : FindingSeverity.Warning, FindingCategories.Digits, isCode ? "item-number" : "mixed", "เล่มแผน",
                Quotation.Of(line, number), "ใช้เลขไทยปนเลขอารบิกในจำนวนเดียวกัน" + (count > 1 ? $" ({count} แห่ง)" : ""),
                "Thai and Arabic digits in one number.", null, ThaiNumbers.ToArabic(number));
        }
    }

    private static bool IsThai(char c) => c is >= '๐' and <= '๙';
}
