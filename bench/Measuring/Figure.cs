namespace Measuring;

/// <summary>What one round saw of a thing and of what stands beside it, one after the other on the same machine.</summary>
public readonly record struct Round(double Seen, double Beside)
{
    public double Ratio => Seen / Beside;
}

/// <summary>A thing measured beside another in the same run: worth something on any machine, since both had the same one.</summary>
/// <param name="Name">As <c>--only</c> knows it, the group first: <c>gateway.p99</c>.</param>
/// <param name="What">What was measured.</param>
/// <param name="BesideWhat">What stands beside it.</param>
/// <param name="Unit">Of both: <c>ms</c>, <c>s</c>, <c>ns</c>, <c>MB</c> or <c>a second</c>.</param>
/// <param name="Rounds">At least one.</param>
public sealed record Figure(string Name, string What, string BesideWhat, string Unit, IReadOnlyList<Round> Rounds)
{
    /// <summary>The median of all rounds.</summary>
    public double Seen => Spread.Median(Rounds.Select(round => round.Seen));

    /// <summary>The median of all rounds of what stands beside it.</summary>
    public double Beside => Spread.Median(Rounds.Select(round => round.Beside));

    /// <summary>The median of the rounds' own ratios, so that what disturbs the machine for a while disturbs both.</summary>
    public double Ratio => Spread.Median(Rounds.Select(round => round.Ratio));

    public double LowestRatio => Rounds.Min(round => round.Ratio);

    public double HighestRatio => Rounds.Max(round => round.Ratio);

    /// <summary>The median of what each round saw more, in the unit.</summary>
    public double Difference => Spread.Median(Rounds.Select(round => round.Seen - round.Beside));
}

/// <summary>What many values come to.</summary>
public static class Spread
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>Ninety-nine of a hundred are no longer.</summary>
    public static double P99(IEnumerable<double> values) => At(values, 0.99);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }
}
