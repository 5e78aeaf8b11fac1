namespace Measuring;

/// <summary>What one may say to a measurement, beside its own words.</summary>
/// <param name="IsQuick">A moment for each thing: to see that all works.</param>
/// <param name="Only">The groups or figures that are wanted; none: all.</param>
/// <param name="Into">The file into which the figures go as JSON.</param>
/// <param name="Rest">The measurement's own words.</param>
public sealed record Arguments(bool IsQuick, IReadOnlyList<string> Only, string? Into, IReadOnlyList<string> Rest)
{
    /// <summary>The word that asks a measurement for its figures beside others.</summary>
    public const string Pairs = "pairs";

    public bool WantsPairs => Rest is [Pairs];

    public static Arguments Read(IReadOnlyList<string> given)
    {
        var (read, rest) = (new Arguments(false, [], null, []), new List<string>());
        for (var index = 0; index < given.Count; index++)
        {
            switch (given[index])
            {
                case "--quick":
                    read = read with { IsQuick = true };
                    break;
                case "--only" when index + 1 < given.Count:
                    read = read with { Only = [.. read.Only, .. given[++index].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] };
                    break;
                case "--into" when index + 1 < given.Count:
                    read = read with { Into = given[++index] };
                    break;
                default:
                    rest.Add(given[index]);
                    break;
            }
        }

        return read with { Rest = rest };
    }

    /// <summary>Whether anything of this name is wanted: of a group also where only a figure of it is named, and the other way round.</summary>
    public bool Wants(string name) => Only.Count == 0 || Only.Any(only => IsWithin(name, only) || IsWithin(only, name));

    private static bool IsWithin(string name, string group) => name == group || name.StartsWith(group + ".", StringComparison.Ordinal);
}
