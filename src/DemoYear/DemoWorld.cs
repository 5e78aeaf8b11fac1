namespace DemoYear;

/// <summary>What every part of the year needs.</summary>
internal sealed record DemoWorld(DemoOptions Options, Callers Callers, Agenda Agenda, Ledger Ledger, Tally Tally, YearClock Clock)
{
    /// <summary>In addresses: 2570.</summary>
    public static string Year { get; } = YearClock.Year.ToString();

    public Chance Chance(string subject) => new(Options.Seed, subject);
}
