using System.Diagnostics;
using System.Text.Json;

namespace Measuring;

/// <summary>Measures things beside others, and keeps the figures.</summary>
public sealed class Sheet(Arguments arguments)
{
    /// <summary>How figures are written down.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(1.5);
    private const int Fewest = 3;

    private readonly List<Figure> _figures = [];

    public IReadOnlyList<Figure> Figures => _figures;

    public bool IsQuick => arguments.IsQuick;

    public bool Wants(string name) => arguments.Wants(name);

    /// <summary>That many, or where somebody only looks whether it works, one.</summary>
    public int Rounds(int usual) => IsQuick ? 1 : usual;

    /// <summary>That long, or where somebody only looks whether it works, a moment.</summary>
    public TimeSpan Time(double seconds) => TimeSpan.FromSeconds(IsQuick ? Math.Min(seconds, 0.5) : seconds);

    /// <summary>That many, or where somebody only looks whether it works, a few.</summary>
    public int Size(int usual, int quick) => IsQuick ? quick : usual;

    public Figure Add(Figure figure)
    {
        if (!Wants(figure.Name))
            return figure;
        _figures.Add(figure);
        if (arguments.Into is { } file)
            File.WriteAllText(file, JsonSerializer.Serialize(_figures, Json)); // at once: what comes after it may fail
        return figure;
    }

    /// <summary>Both in each round, and every other round what stands beside it last: whoever comes first has the colder machine.</summary>
    public async Task<Figure> Compare(string name, string what, string besideWhat, string unit, int rounds, Func<Task<double>> seen, Func<Task<double>> beside)
    {
        var taken = new List<Round>();
        for (var round = 0; round < rounds; round++)
        {
            var first = await (round % 2 == 0 ? beside : seen)();
            var second = await (round % 2 == 0 ? seen : beside)();
            taken.Add(round % 2 == 0 ? new(second, first) : new(first, second));
        }

        return Add(new(name, what, besideWhat, unit, taken));
    }

    /// <summary>How long each takes, in turn, one after the other: two figures, the median and, of more than one a round, <c>.p99</c>.</summary>
    /// <param name="times">In each round, at most.</param>
    public async Task Latencies(string name, string what, string besideWhat, int rounds, int times, Func<Task> seen, Func<Task> beside)
    {
        var fewest = Math.Min(Fewest, times);
        for (var warm = 0; warm < fewest; warm++)
        {
            await beside();
            await seen();
        }

        var (medians, p99s) = (new List<Round>(), new List<Round>());
        for (var round = 0; round < rounds; round++)
        {
            var (one, other, start) = (new List<double>(), new List<double>(), Stopwatch.GetTimestamp());
            for (var time = 0; time < times && (time < fewest || Stopwatch.GetElapsedTime(start) < LongestRound); time++)
            {
                other.Add(await Milliseconds(beside));
                one.Add(await Milliseconds(seen));
            }

            medians.Add(new(Spread.Median(one), Spread.Median(other)));
            p99s.Add(new(Spread.P99(one), Spread.P99(other)));
        }

        Add(new(name, what, besideWhat, "ms", medians));
        if (times > 1)
            Add(new(name + ".p99", what + ", p99", besideWhat + ", p99", "ms", p99s));
    }

    /// <summary>The same readings where there is much and where there is little: by which factor each grows.</summary>
    public async Task Growth(string group, (string Size, IReadOnlyList<Reading> Readings) large, (string Size, IReadOnlyList<Reading> Readings) small)
    {
        foreach (var (one, other) in large.Readings.Zip(small.Readings).Where(pair => pair.First.Name is not null && Wants($"{group}.{pair.First.Name}")))
            await Latencies($"{group}.{one.Name}", $"{one.What}, {large.Size}", small.Size, Rounds(3), Size(Math.Min(one.Times, 25), Fewest), one.Once, other.Once);
    }

    /// <summary>Shows the figures, unless they go into a file.</summary>
    public void Show()
    {
        if (arguments.Into is null)
            FigureTable.Print(_figures, Console.Out);
    }

    private static async Task<double> Milliseconds(Func<Task> once)
    {
        var start = Stopwatch.GetTimestamp();
        await once();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
