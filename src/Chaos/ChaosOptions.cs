using System.Globalization;
using Chaos.Faults;

namespace Chaos;

/// <summary>What one may say to <c>./platform chaos</c>.</summary>
/// <param name="Seed">Of the faults, their order and their kind, and of what people do.</param>
/// <param name="Minutes">How long new faults begin. Each kind comes once, however short that is.</param>
/// <param name="Faults">Kinds of faults.</param>
/// <param name="Data">Where everything of this platform is kept.</param>
internal sealed record ChaosOptions(int Seed, double Minutes, IReadOnlyList<string> Faults, string Data)
{
    /// <exception cref="ArgumentException">What was said is unknown.</exception>
    public static ChaosOptions Read(string[] arguments)
    {
        var options = new ChaosOptions(1, 5, [.. FaultKinds.All.Keys], Path.GetFullPath(".data-chaos"));
        for (var index = 0; index < arguments.Length; index++)
        {
            options = arguments[index] switch
            {
                "--seed" when index + 1 < arguments.Length && int.TryParse(arguments[++index], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--minutes" when index + 1 < arguments.Length && double.TryParse(arguments[++index], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) => options with { Minutes = minutes },
                "--faults" when index + 1 < arguments.Length => options with { Faults = Kinds(arguments[++index]) },
                "--data" when index + 1 < arguments.Length => options with { Data = Path.GetFullPath(arguments[++index]) },
                var unknown => throw new ArgumentException($"chaos: {unknown}?  --seed NUMBER  --minutes NUMBER  --faults {string.Join(',', FaultKinds.All.Keys)}  --data FOLDER"),
            };
        }

        return options;
    }

    private static List<string> Kinds(string said)
    {
        var kinds = said.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        return kinds.Find(kind => !FaultKinds.All.ContainsKey(kind)) is { } unknown ? throw new ArgumentException($"chaos: there is no fault '{unknown}'; there are {string.Join(", ", FaultKinds.All.Keys)}.")
            : kinds.Count == 0 ? throw new ArgumentException("chaos: name at least one fault.") : kinds;
    }
}
