namespace OperationsService.Health;

/// <summary>What five minutes were like; of several things the worst.</summary>
public enum SpanState
{
    /// <summary>Nobody looked: this service did not run.</summary>
    Unknown,
    Whole,
    Partly,
    Down,
}

/// <summary>A time in which a service was the same.</summary>
public sealed record HealthSpan(DateTimeOffset From, DateTimeOffset To, SpanState State);

/// <summary>The last 24 hours of a service.</summary>
/// <param name="Spans">One after the other, without a gap.</param>
/// <param name="UpPercent">Of the rounds in which somebody looked, those in which people could work with it.</param>
public sealed record HealthDay(IReadOnlyList<HealthSpan> Spans, decimal UpPercent)
{
    /// <summary>Pieces of five minutes in a day, the present one included.</summary>
    public const int Pieces = 24 * 60 / ServiceSample.Minutes;

    private static readonly TimeSpan Piece = TimeSpan.FromMinutes(ServiceSample.Minutes);

    public static DateTimeOffset Beginning(DateTimeOffset now) => ServiceSample.Beginning(now) - ((Pieces - 1) * Piece);

    internal static HealthDay Of(DateTimeOffset from, IReadOnlyList<ServiceSample> samples)
    {
        var byTime = samples.ToDictionary(sample => sample.At);
        var spans = new List<HealthSpan>();
        for (var at = from; at < from + (Pieces * Piece); at += Piece)
        {
            var state = byTime.TryGetValue(at, out var sample) ? StateOf(sample) : SpanState.Unknown;
            if (spans.Count > 0 && spans[^1].State == state)
                spans[^1] = spans[^1] with { To = at + Piece };
            else
                spans.Add(new(at, at + Piece, state));
        }

        var (up, all) = (samples.Sum(sample => sample.Whole + sample.Partly), samples.Sum(sample => sample.Whole + sample.Partly + sample.Down));
        return new(spans, all == 0 ? 0 : 100m * up / all);
    }

    private static SpanState StateOf(ServiceSample sample) => sample switch
    {
        { Down: > 0 } => SpanState.Down,
        { Partly: > 0 } => SpanState.Partly,
        _ => SpanState.Whole,
    };
}
