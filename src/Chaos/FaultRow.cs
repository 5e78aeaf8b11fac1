using System.Globalization;
using Chaos.Faults;
using Chaos.Work;

namespace Chaos;

/// <summary>A fault, how long it was felt, and what people were answered meanwhile.</summary>
/// <param name="Recovered">From its end until everybody could work again; null: not within five minutes.</param>
/// <param name="CaughtUp">From its end until every event told until then had been acted on everywhere.</param>
/// <param name="Seen">What was heard from its begin until then.</param>
internal sealed record FaultRow(int No, Fault Fault, TimeSpan Lasted, TimeSpan? Recovered, TimeSpan? CaughtUp, IReadOnlyList<Seen> Seen)
{
    public const string Head = """
        |  # | fault | lasted s | recovered s | events s | requests | accepted | 502-504 | broken | other | slowest s |
        |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    public bool IsOver => Recovered is not null && CaughtUp is not null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {No,2} | {Fault.Says} | {Lasted.TotalSeconds:0.0} | {Seconds(Recovered)} | {Seconds(CaughtUp)} | {Seen.Count} | {Count(status => status is >= 200 and < 300)} | {Count(status => status is 502 or 503 or 504)} | {Count(status => status is null)} | {Count(status => status is < 200 or >= 300 and not (502 or 503 or 504))} | {Slowest:0.0} |");

    private double Slowest => Seen.Select(one => one.Took.TotalSeconds).DefaultIfEmpty().Max();

    private int Count(Func<int?, bool> isSo) => Seen.Count(one => isSo(one.Status));

    private static string Seconds(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) : "never";
}
