using System.Runtime.CompilerServices;

namespace Platform.Tests.Abuse;

/// <summary>
/// A table under <c>docs/access</c>: a line for each endpoint, a column for each caller. <c>ACCESS_TABLE=write</c> writes what is there, and a
/// person reads the difference.
/// </summary>
internal static class AccessTable
{
    public const string SignInFirst = "-";
    public const string Refused = "no";
    public const string LetIn = "yes";

    /// <summary>Told that there is no such thing, though there is.</summary>
    public const string Hidden = "0";

    /// <summary>Nothing of what was asked for is there, and so it can't be seen from outside who would be let in.</summary>
    public const string NothingThere = "?";

    private static readonly string[] Heading =
    [
        "# Who is let in. Written by a test (docs/abuse.md): ACCESS_TABLE=write",
        "# -  sign in first    no  not for this role    0  there is no such thing, for this role    yes  let in: what follows is decided by the row",
        "# ?  nothing there to ask for: whether the answer would be 0 or yes is not seen from outside; for all alike, it is not decided by the role",
    ];

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/access"));

    /// <summary>What differs, in sentences; nothing if all is as it is written.</summary>
    /// <param name="there">By endpoint, what became of each caller of <see cref="Callers.Names"/>.</param>
    public static IReadOnlyList<string> Differences(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> there)
    {
        var file = Path.Combine(Folder(), name + ".txt");
        var written = Read(file);
        if (Environment.GetEnvironmentVariable("ACCESS_TABLE") == "write")
        {
            Write(file, there.ToDictionary(row => row.Key, IReadOnlyList<string> (row) => [.. row.Value.Select((cell, place) => written.GetValueOrDefault(row.Key)?.ElementAtOrDefault(place) is { } said && Agree(cell, said) ? said : cell)]));
            written = Read(file);
        }

        return
        [
            .. there.Keys.Except(written.Keys).Select(endpoint => $"{endpoint} is new: decide who is let in. Now it is {string.Join(", ", Said(there[endpoint]))}."),
            .. written.Keys.Except(there.Keys).Select(endpoint => $"{endpoint} stands in docs/access/{name}.txt and is not there any more."),
            .. there.Keys.Intersect(written.Keys).Where(endpoint => !IsAlike(written[endpoint], there[endpoint])).SelectMany(endpoint => Callers.Names.Select((caller, place) => (caller, is_: there[endpoint][place], said: written[endpoint].ElementAtOrDefault(place)))
                .Where(cell => !Agree(cell.is_, cell.said)).Select(cell => $"{endpoint}: for {cell.caller} docs/access/{name}.txt says \"{cell.said}\", it is \"{cell.is_}\".")),
        ];
    }

    /// <summary>Open to everybody once there is something: it may be there by now.</summary>
    private static bool IsAlike(string[] written, IReadOnlyList<string> there) => Array.TrueForAll(written, cell => cell == NothingThere) && there.Distinct().Count() == 1 && there[0] is (LetIn or NothingThere);

    /// <summary>Where nothing is there (yet, or any more), nobody is refused and nobody is shown anything: that says nothing against either.</summary>
    private static bool Agree(string found, string? said) => found == said || (found == NothingThere && said is LetIn or Hidden) || (said == NothingThere && found is LetIn or Hidden);

    private static IEnumerable<string> Said(IReadOnlyList<string> cells) => Callers.Names.Zip(cells, (caller, cell) => $"{caller} {cell}");

    /// <summary>What is written down of a service.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(string name) => Read(Path.Combine(Folder(), name + ".txt"));

    private static Dictionary<string, string[]> Read(string file) => !File.Exists(file) ? [] : File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(parts => parts[0] != "endpoint").ToDictionary(parts => $"{parts[0]} {parts[1]}", parts => parts[2..]);

    private static void Write(string file, IReadOnlyDictionary<string, IReadOnlyList<string>> there)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var width = there.Keys.Append("").Max(endpoint => endpoint.Length);
        string Line(string first, IEnumerable<string> cells) => string.Join("  ", cells.Zip(Callers.Names, (cell, caller) => cell.PadRight(caller.Length)).Prepend(first.PadRight(width))).TrimEnd();
        File.WriteAllLines(file, [.. Heading, Line("endpoint", Callers.Names), .. there.OrderBy(row => row.Key.Split(' ')[1], StringComparer.Ordinal).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => Line(row.Key, row.Value))]);
    }
}
