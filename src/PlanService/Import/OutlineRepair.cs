namespace PlanService.Import;

/// <summary>
/// Gives each mission and objective its code. What is written is believed where it fits its place; where it doesn't (an
/// objective "1.3" inside mission 1.1, "2.3.2" inside mission 3.1), the known name decides, then the place.
/// </summary>
/// <param name="names">Known names by code: the template's, else the summary table's; may be empty.</param>
/// <param name="repaired">Told of each item whose code was repaired.</param>
internal sealed class OutlineRepair(IReadOnlyDictionary<string, string> names, Action<OutlineItem> repaired)
{
    private const double SameName = 0.7;

    public void Repair(int dimension, IReadOnlyList<OutlineItem> items)
    {
        var mission = 0;
        var given = new Dictionary<string, OutlineItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            item.Code = CodeOf(item, dimension, mission, given, items.Skip(i + 1));
            mission = int.Parse(item.Code.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture);
            given.TryAdd(item.Code, item);
            if (item.Number is not null && item.Number.Code != item.Code)
                repaired(item);
        }
    }

    private string CodeOf(OutlineItem item, int dimension, int mission, Dictionary<string, OutlineItem> given, IEnumerable<OutlineItem> later)
    {
        var next = $"{dimension}.{mission + 1}";
        var current = $"{dimension}.{Math.Max(mission, 1)}";
        // A row that comes back to an earlier mission or objective repeats its code and name.
        if (item.Number is { Level: 2 or 3 } again && given.TryGetValue(again.Code, out var earlier) && item.Text == earlier.Text)
            return again.Code;
        switch (item.Number)
        {
            case { Level: 2 } number when number.Parts[0] == dimension:
                if (number.Code == next || number.Code == current && Same(item, given.GetValueOrDefault(current)))
                    return number.Code;
                return Best(item.Text, dimension) is { } known && known != number.Code ? known
                    : later.Any(other => other.Number?.Code == number.Code || other.Number?.Code == next) ? NextObjective(current, given)
                    : number.Code;
            case { Level: 2 }:
                return Best(item.Text, dimension) ?? next;
            case { Level: 3 } number:
                var prefix = $"{number.Parts[0]}.{number.Parts[1]}";
                if (prefix == current && mission > 0 && (!given.TryGetValue(number.Code, out var same) || Same(item, same)))
                    return number.Code;
                if (prefix == next && (mission == 0 || number.Parts[2] == 1))
                    return number.Code;
                return Best(item.Text, dimension) is { } name && name.StartsWith(current + ".", StringComparison.Ordinal) ? name
                    : number.Parts[0] == dimension && number.Parts[1] > mission && number.Parts[2] == 1 ? number.Code
                    : NextObjective(current, given);
            default:
                return Best(item.Text, dimension) ?? (mission == 0 ? next : NextObjective(current, given));
        }
    }

    /// <summary>The code of this dimension whose known name is the most like the text.</summary>
    private string? Best(string text, int dimension)
    {
        var pairs = Similarity.Pairs(text);
        return names.Where(name => name.Key.Contains('.') && name.Key.StartsWith(dimension + ".", StringComparison.Ordinal))
            .Select(name => (name.Key, Similarity: Similarity.Of(Similarity.Pairs(name.Value), pairs)))
            .Where(name => name.Similarity >= SameName)
            .OrderByDescending(name => name.Similarity)
            .Select(name => name.Key)
            .FirstOrDefault();
    }

    private static bool Same(OutlineItem item, OutlineItem? other) => other is not null && Similarity.Of(item.Text, other.Text) >= SameName;

    private static string NextObjective(string mission, Dictionary<string, OutlineItem> given)
    {
        var number = 1;
        while (given.ContainsKey($"{mission}.{number}"))
            number++;
        return $"{mission}.{number}";
    }
}
