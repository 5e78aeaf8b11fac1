using System.Globalization;

namespace DemoYear;

/// <summary>What one may say to <c>./platform demo-year</c>.</summary>
/// <param name="Seed">Of all that is left to chance: the same seed lives the same year.</param>
/// <param name="Keep">Goes on with the data and the ledger of a run that was interrupted.</param>
/// <param name="Stay">Leaves the platform running at the end, until Ctrl+C.</param>
/// <param name="Kill">Kills one service after the other.</param>
/// <param name="Data">Where everything of this platform is kept.</param>
internal sealed record DemoOptions(int Seed, bool Keep, bool Stay, bool Kill, string Data)
{
    private const int UsualSeed = 2570;

    /// <exception cref="ArgumentException">What was said is unknown.</exception>
    public static DemoOptions Read(string[] arguments)
    {
        var options = new DemoOptions(UsualSeed, false, false, false, Path.GetFullPath(".data-demo"));
        for (var index = 0; index < arguments.Length; index++)
        {
            options = arguments[index] switch
            {
                "--keep" => options with { Keep = true },
                "--stay" => options with { Stay = true },
                "--kill" => options with { Kill = true },
                "--seed" when index + 1 < arguments.Length && int.TryParse(arguments[++index], NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--data" when index + 1 < arguments.Length => options with { Data = Path.GetFullPath(arguments[++index]) },
                var unknown => throw new ArgumentException($"demo-year: {unknown}?  --keep  --stay  --kill  --seed NUMBER  --data FOLDER"),
            };
        }

        return options;
    }
}
