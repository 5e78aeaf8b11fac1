namespace PlanService.Import;

/// <summary>Finds the row of the matrix that each sheet belongs to, by name: most names differ a little between the two.</summary>
internal static class SheetMatching
{
    private const double SameName = 0.6;

    // Comparing every sheet with every row is for what exact names leave over: never many in a real plan.
    private const int MaximumComparisons = 250_000;

    /// <returns>For each sheet the index of its project, or null.</returns>
    public static IReadOnlyList<int?> Match(IReadOnlyList<string> projects, IReadOnlyList<string> sheets)
    {
        var matches = new int?[sheets.Count];
        var exact = new Dictionary<string, int>();
        for (var i = 0; i < projects.Count; i++)
            exact.TryAdd(Kinds.Bare(projects[i]), i);
        for (var i = 0; i < sheets.Count; i++)
            if (exact.TryGetValue(Kinds.Bare(sheets[i]), out var project))
                matches[i] = project;

        var left = Enumerable.Range(0, sheets.Count).Where(i => matches[i] is null).ToList();
        if ((long)left.Count * projects.Count > MaximumComparisons)
            return matches;
        var pairs = projects.Select(name => Similarity.Pairs(Kinds.Bare(name))).ToList();
        var candidates = (from sheet in left
                          let own = Similarity.Pairs(Kinds.Bare(sheets[sheet]))
                          from project in Enumerable.Range(0, projects.Count)
                          let similarity = Similarity.Of(pairs[project], own)
                          where similarity >= SameName
                          orderby similarity descending, sheet, project
                          select (sheet, project, similarity)).ToList();
        var best = candidates.GroupBy(each => each.sheet).ToDictionary(each => each.Key, each => each.Max(one => one.similarity));
        var taken = matches.OfType<int>().ToHashSet();
        // A row without a sheet comes first if it fits nearly as well; else it is a second sheet of the row that fits best.
        foreach (var (sheet, project, similarity) in candidates)
            if (matches[sheet] is null && similarity >= best[sheet] - 0.1 && taken.Add(project))
                matches[sheet] = project;
        foreach (var (sheet, project, _) in candidates)
            matches[sheet] ??= project;
        return matches;
    }
}
