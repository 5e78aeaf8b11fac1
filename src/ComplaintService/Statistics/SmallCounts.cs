namespace ComplaintService.Statistics;

/// <summary>
/// Few are easily recognized in a subdistrict: what fewer than five said or did is withheld. So is the next smallest, where what is
/// withheld could be found by taking the rest from the total.
/// </summary>
internal static class SmallCounts
{
    /// <summary>The smallest count that may be shown beside zero.</summary>
    public const int Smallest = 5;

    public static bool IsSmall(int count) => count is > 0 and < Smallest;

    /// <summary>Which of these, whose sum is public, are withheld.</summary>
    public static HashSet<TKey> Withheld<TKey>(IEnumerable<(TKey Key, int Count)> counts)
    {
        var rest = new Queue<(TKey Key, int Count)>(counts.Where(item => item.Count > 0).OrderBy(item => item.Count));
        var (hidden, sum) = (new HashSet<TKey>(), 0);
        while (rest.TryPeek(out var next) && (IsSmall(next.Count) || IsSmall(sum)))
        {
            hidden.Add(next.Key);
            sum += rest.Dequeue().Count;
        }

        return hidden;
    }
}
