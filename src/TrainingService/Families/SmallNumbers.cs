namespace TrainingService.Families;

/// <summary>
/// Counts whose sum is known, of which those below five are withheld, and so much more that no single one can be computed from the sum.
/// </summary>
internal static class SmallNumbers
{
    /// <summary>Fewer than this are told to nobody.</summary>
    public const int Fewest = 5;

    /// <summary>The same counts, null where they are withheld. 0 is withheld too: it would say of everybody that they did not.</summary>
    public static IReadOnlyList<int?> Withhold(IReadOnlyList<int> counts)
    {
        var hidden = counts.Select(count => count < Fewest).ToArray();
        // One number that is missing is the rest of the sum; and of several, that all are as large or all as small as they can be would show.
        while (hidden.Any(one => one) && !hidden.All(one => one) && IsKnown(counts, hidden))
            hidden[Enumerable.Range(0, counts.Count).Where(index => !hidden[index]).MinBy(index => counts[index])] = true;
        return [.. counts.Select((count, index) => hidden[index] ? (int?)null : count)];
    }

    private static bool IsKnown(IReadOnlyList<int> counts, bool[] hidden)
    {
        var missing = counts.Where((_, index) => hidden[index]).ToList();
        return missing.Count == 1 || missing.Sum() == 0 || (missing.TrueForAll(count => count < Fewest) && missing.Sum() == missing.Count * (Fewest - 1));
    }
}
