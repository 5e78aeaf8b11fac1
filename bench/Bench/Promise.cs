using System.Globalization;

namespace Bench;

/// <summary>A number that the design promises, beside the one that was seen.</summary>
/// <param name="What">What must be so.</param>
/// <param name="Target">The most that it may be, or with <paramref name="AtLeast"/> the least.</param>
/// <param name="Unit">Empty for a ratio.</param>
internal sealed record Promise(string What, double Target, bool AtLeast, double Seen, string Unit)
{
    public bool Holds => AtLeast ? Seen >= Target : Seen <= Target;

    /// <summary>Over one: as many times as much as it may be, or as little as it must be.</summary>
    public double Times => AtLeast ? Target / Seen : Seen / Target;

    private const double ListMs = 50;

    /// <summary>Those of which the run has the figures.</summary>
    public static IReadOnlyList<Promise> Of(IReadOnlyList<Figure> figures)
    {
        var promises = new List<Promise>();
        Add("start", "ready on the first start in less than", 30, start => start.Seen, "s");
        Add("memory.all", "memory of the whole platform as soon as it is ready, less than", 1536, memory => memory.Beside, "MB");
        Add("memory.all", "the same after load", 1536, memory => memory.Seen, "MB");
        Add("gateway.latency", "the gateway adds, at the median, less than", 1, gateway => gateway.Difference, "ms");
        Add("intake.service", "complaints to the service, of what pgbench writes at least", 0.5, intake => intake.Ratio, "", atLeast: true);
        Add("intake.gateway", "the same through the gateway", 0.5, intake => intake.Ratio, "", atLeast: true);
        Add("events", "an event is visible, at the median, within", 100, events => events.Beside, "ms");
        Add("events.p99", "ninety-nine of a hundred within", 500, events => events.Beside, "ms");
        Add("events", "beside load: at the median within", 100, events => events.Seen, "ms");
        Add("events.p99", "beside load: ninety-nine of a hundred within", 500, events => events.Seen, "ms");
        foreach (var list in figures.Where(figure => figure.Name.StartsWith("lists.", StringComparison.Ordinal) && !figure.Name.EndsWith(".p99", StringComparison.Ordinal)).OrderByDescending(list => list.Seen))
            promises.Add(new($"{list.Name[6..]}: {list.What}, within", ListMs, false, list.Seen, "ms"));
        return promises;

        void Add(string name, string what, double target, Func<Figure, double> seen, string unit, bool atLeast = false)
        {
            if (figures.FirstOrDefault(figure => figure.Name == name) is { } figure)
                promises.Add(new(what, target, atLeast, seen(figure), unit));
        }
    }

    public static void Print(IEnumerable<Promise> promises, TextWriter to)
    {
        to.WriteLine("| number to hold | target | seen | holds |\n|---|--:|--:|---|");
        foreach (var one in promises)
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {one.What} | {FigureTable.Text(one.Target, one.Unit)} | {FigureTable.Text(one.Seen, one.Unit)} | {(one.Holds ? "yes" : $"no: {one.Times:0.0} times the target")} |"));
        to.WriteLine();
    }
}
