namespace PlanService.Projects;

/// <summary>Which of the present items each entry of a changed list means, so that what is recorded of an item stays with it.</summary>
internal static class Matching
{
    /// <summary>For each entry the item it names, else the one with the same text, else the one in the same place; null for a new one.</summary>
    public static TItem?[] Of<TItem, TEntry>(
        IReadOnlyList<TItem> items, Func<TItem, string> textOf, IReadOnlyList<TEntry> entries, Func<TEntry, string> entryText, Func<TItem, TEntry, bool>? names = null)
        where TItem : class
    {
        var found = new TItem?[entries.Count];
        if (names is not null)
            Match((item, entry, _) => names(item, entry));
        Match((item, entry, _) => textOf(item) == entryText(entry));
        Match((item, _, index) => index < items.Count && ReferenceEquals(items[index], item));
        return found;

        void Match(Func<TItem, TEntry, int, bool> same)
        {
            for (var index = 0; index < entries.Count; index++)
                found[index] ??= items.FirstOrDefault(item => !found.Contains(item) && same(item, entries[index], index));
        }
    }
}
