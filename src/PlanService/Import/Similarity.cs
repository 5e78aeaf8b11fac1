namespace PlanService.Import;

/// <summary>
/// How alike two names are, from 0 to 1: the share of neighbouring letters they have in common. Misspelled, abbreviated and
/// re-broken names of one thing are above 0.6; names of different projects are hardly ever.
/// </summary>
internal static class Similarity
{
    public static double Of(string left, string right) => Of(Pairs(left), Pairs(right));

    public static double Of(Dictionary<int, int> left, Dictionary<int, int> right)
    {
        int all = left.Values.Sum() + right.Values.Sum(), common = 0;
        foreach (var (pair, count) in left)
            if (right.TryGetValue(pair, out var other))
                common += Math.Min(count, other);
        return all == 0 ? 1 : 2.0 * common / all;
    }

    /// <summary>Letters only: blanks, quotes, dots and brackets don't count.</summary>
    public static Dictionary<int, int> Pairs(string text)
    {
        var pairs = new Dictionary<int, int>();
        var before = ' ';
        foreach (var c in ThaiNumbers.ToArabic(text))
        {
            if (!IsLetter(c))
                continue;
            var lower = char.ToLowerInvariant(c);
            var key = (before << 16) | lower;
            pairs[key] = pairs.GetValueOrDefault(key) + 1;
            before = lower;
        }

        return pairs;
    }

    /// <summary>Letters only, for telling whether two names differ by more than blanks and marks.</summary>
    public static string Letters(string text) =>
        string.Concat(ThaiNumbers.ToArabic(text).Where(IsLetter).Select(char.ToLowerInvariant));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is >= '\u0E30' and <= '\u0E4E';
}
