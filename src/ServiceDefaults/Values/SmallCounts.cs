namespace ServiceDefaults.Values;

/// <summary>
/// Few are easily recognized in a subdistrict: what fewer than five said or did is withheld, and so is whatever it could be computed
/// from (docs/decisions/0009).
/// </summary>
public static class SmallCounts
{
    /// <summary>The smallest count that may be shown beside zero.</summary>
    public const int Smallest = 5;

    public static bool IsSmall(int count) => count is > 0 and < Smallest;

    /// <summary>
    /// Which of these, whose sum is public, are withheld: the small ones, and of the others, the smallest first, as many as it takes until
    /// at least two are, of which each could be anything from 1 to 4. Where there are not so many, all are.
    /// </summary>
    public static HashSet<TKey> Withheld<TKey>(IReadOnlyCollection<(TKey Key, int Count)> counts)
    {
        var hidden = counts.Where(item => IsSmall(item.Count)).ToList();
        if (hidden.Count == 0)
            return [];
        var larger = new Queue<(TKey Key, int Count)>(counts.Where(item => item.Count >= Smallest).OrderBy(item => item.Count));
        while (!Hide(hidden) && larger.TryDequeue(out var next))
            hidden.Add(next);
        return [.. (Hide(hidden) ? hidden : counts).Select(item => item.Key)];
    }

    /// <summary>If all but one were 1, that one would still be at least 4.</summary>
    private static bool Hide<TKey>(List<(TKey Key, int Count)> hidden) => hidden.Count > 1 && hidden.Sum(item => item.Count) - (hidden.Count - 1) >= Smallest - 1;
}
