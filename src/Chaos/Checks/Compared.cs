namespace Chaos.Checks;

/// <summary>What the ledger says beside what the platform says.</summary>
/// <param name="Note">Which ones differ.</param>
internal sealed record Compared(string What, decimal Ledger, decimal Platform, string Note = "")
{
    private const int Named = 3;

    public bool Same => Ledger == Platform && Note.Length == 0;

    /// <summary>Each that is in the ledger must be there once, and no other.</summary>
    public static Compared Once(string what, IEnumerable<string> ledger, IReadOnlyCollection<string> platform)
    {
        var (wanted, there) = (ledger.ToHashSet(), platform.GroupBy(name => name).ToDictionary(name => name.Key, name => name.Count()));
        return new(what, wanted.Count, platform.Count, Names([
            .. wanted.Where(name => !there.ContainsKey(name)).Select(name => $"missing: {name}"),
            .. there.Where(name => name.Value > 1).Select(name => FormattableString.Invariant($"{name.Value} times: {name.Key}")),
            .. there.Keys.Where(name => !wanted.Contains(name)).Select(name => $"not in the ledger: {name}"),
        ]));
    }

    /// <summary>Nothing of it may be left.</summary>
    public static Compared None(string what, IReadOnlyCollection<string> left) => new(what, 0, left.Count, Names(left));

    private static string Names(IReadOnlyCollection<string> names) =>
        string.Join("; ", names.Take(Named).Select(name => name.Replace('|', '/').ReplaceLineEndings(" "))) + (names.Count > Named ? FormattableString.Invariant($" … {names.Count - Named} more") : "");
}
