namespace OperationsService.Traces.Layout;

/// <summary>The scale over the bars: from where to where, with lines at round numbers.</summary>
/// <param name="FromMs">Where it begins, from the beginning of the trace.</param>
/// <param name="StepMs">From line to line: 1, 2 or 5, with noughts.</param>
/// <param name="Steps">How many.</param>
public sealed record TimeAxis(double FromMs, double StepMs, int Steps)
{
    /// <summary>The width of the drawing, whatever it is stretched to.</summary>
    public const double Width = 1000;

    /// <summary>So that the shortest span is seen.</summary>
    private const double Least = 3;

    private const int MostSteps = 5;

    public double LengthMs => StepMs * Steps;

    /// <summary>Where the lines stand in the drawing.</summary>
    public IEnumerable<double> Lines => Enumerable.Range(0, Steps + 1).Select(step => step * Width / Steps);

    public static TimeAxis Over(IEnumerable<TraceNode> nodes)
    {
        var (from, until) = (double.PositiveInfinity, 0d);
        foreach (var node in nodes)
            (from, until) = (Math.Min(from, node.StartMs), Math.Max(until, node.EndMs));
        return double.IsInfinity(from) ? new(0, 1, 1) : Of(from, until - from);
    }

    public static TimeAxis Of(double fromMs, double lengthMs)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(lengthMs, 0.01) / MostSteps)));
        foreach (var times in (double[])[1, 2, 5, 10])
            if (lengthMs <= step * times * MostSteps)
                return new(fromMs, step * times, Math.Max(1, (int)Math.Ceiling(Math.Round(lengthMs / (step * times), 6))));
        return new(fromMs, step * 10, MostSteps);
    }

    /// <summary>A bar: where it begins and how wide it is, within the drawing.</summary>
    public (double X, double Width) Bar(double startMs, double durationMs)
    {
        var width = Math.Clamp(durationMs * Width / LengthMs, Least, Width);
        return (Math.Clamp((startMs - FromMs) * Width / LengthMs, 0, Width - width), width);
    }
}
