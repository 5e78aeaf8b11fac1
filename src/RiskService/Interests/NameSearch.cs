namespace RiskService.Interests;

/// <summary>A name of a list that stands in a declaration, or near enough.</summary>
/// <param name="Item">Null where it is the declarer's own name.</param>
/// <param name="Declared">The name it was compared with.</param>
internal sealed record FoundName(MatchLine Line, InterestDeclaration Declaration, InterestItem? Item, string Declared, int Percent, NearReason Reason);

/// <summary>Finds names in opened declarations: by their triplets first, so that thousands of suppliers need not be compared with each name.</summary>
internal sealed class NameSearch
{
    private sealed record Known(InterestDeclaration Declaration, InterestItem? Item, string Name, string Key);

    private readonly List<Known> _known = [];
    private readonly Dictionary<string, List<int>> _byTriplet = new(StringComparer.Ordinal);

    public static NameSearch In(IReadOnlyList<(InterestDeclaration Declaration, InterestContent Content)> declarations)
    {
        var search = new NameSearch();
        foreach (var (declaration, content) in declarations)
        {
            search.Add(declaration, null, declaration.DeclarerName);
            foreach (var item in content.Items)
            {
                search.Add(declaration, item, item.Name);
                if (item.Person is { } person)
                    search.Add(declaration, item, person);
            }
        }

        return search;
    }

    /// <summary>The nearest first. Of one line and one declaration the nearest alone.</summary>
    public IEnumerable<FoundName> Find(IReadOnlyList<MatchLine> lines) => lines
        .SelectMany((line, index) => Near(line).GroupBy(found => found.Declaration.Id).Select(same => (Index: index, Found: same.MaxBy(found => found.Percent)!)))
        .OrderByDescending(one => one.Found.Percent).ThenBy(one => one.Index).Select(one => one.Found);

    private IEnumerable<FoundName> Near(MatchLine line)
    {
        var key = NearNames.KeyOf(line.Supplier);
        return NearNames.Triplets(key).SelectMany(triplet => _byTriplet.GetValueOrDefault(triplet) ?? []).Distinct()
            .Select(at => (Known: _known[at], Near: NearNames.Compare(key, _known[at].Key)))
            .Where(one => one.Near.Percent >= NearNames.Nearest)
            .Select(one => new FoundName(line, one.Known.Declaration, one.Known.Item, one.Known.Name, one.Near.Percent, one.Near.Reason));
    }

    private void Add(InterestDeclaration declaration, InterestItem? item, string name)
    {
        var key = NearNames.KeyOf(name);
        _known.Add(new(declaration, item, name, key));
        foreach (var triplet in NearNames.Triplets(key))
        {
            if (!_byTriplet.TryGetValue(triplet, out var places))
                _byTriplet[triplet] = places = [];
            places.Add(_known.Count - 1);
        }
    }
}
