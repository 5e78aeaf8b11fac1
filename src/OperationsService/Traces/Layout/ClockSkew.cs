using OperationsService.Telemetry.Traces;

namespace OperationsService.Traces.Layout;

/// <summary>
/// The clocks of two machines are never the same: what was called may seem to begin before its caller. It is drawn later or earlier by as
/// little as makes it possible, with everything else of that process; by how much is said, and nothing is moved that could be true.
/// </summary>
internal static class ClockSkew
{
    /// <summary>Less is told to nobody: even one clock is not that exact.</summary>
    public const double ToldFromMs = 1;

    public static void Correct(TraceNode root)
    {
        var known = new Dictionary<string, double>(); // what the last call to a service showed
        foreach (var node in root.All().Where(node => node.Span is not null))
        {
            var parent = node.Parent is { IsMissing: false } present ? present : null;
            node.ShiftMs = parent is null ? 0 : Shift(node, parent, known);
            known[node.Span!.Service] = node.ShiftMs;
            node.StartMs += node.ShiftMs;
        }
    }

    private static double Shift(TraceNode node, TraceNode parent, Dictionary<string, double> known)
    {
        var (mine, theirs) = (node.Span!, parent.Span!);
        var sameClock = mine.Service == theirs.Service && mine.Instance == theirs.Instance;
        if (sameClock)
            return parent.ShiftMs;
        var likely = known.GetValueOrDefault(mine.Service);
        var earliest = parent.StartMs - node.StartMs; // the parent was moved already, the node was not
        var latest = theirs.Kind is SpanKind.Client && mine.Kind is SpanKind.Server ? parent.EndMs - node.EndMs : double.PositiveInfinity;
        // One that took longer than its caller waited was given up on: only its beginning is known to lie within.
        return latest < earliest ? Math.Max(likely, earliest) : Math.Clamp(likely, earliest, latest);
    }
}
