namespace OperationsService.Traces.Layout;

/// <summary>A line of the waterfall.</summary>
/// <param name="Depth">How far below what the page begins with.</param>
public abstract record TraceRow(int Depth);

/// <summary>One span, or the place of one that never arrived.</summary>
public sealed record SpanRow(TraceNode Node, int Depth) : TraceRow(Depth);

/// <summary>The same thing done many times in a row by the same caller, such as a statement for each of 500 rows.</summary>
/// <param name="From">Its place among the children of its parent.</param>
public sealed record RunRow(IReadOnlyList<TraceNode> Nodes, int From, int Depth) : TraceRow(Depth)
{
    public double StartMs => Nodes[0].StartMs;
    public double EndMs => Nodes.Max(node => node.EndMs);
    public double SumMs => Nodes.Sum(node => node.DurationMs);
    public double LongestMs => Nodes.Max(node => node.DurationMs);
}

/// <summary>What is left out so that the page stays readable.</summary>
/// <param name="Parent">Under which it is; null for the top.</param>
/// <param name="From">The place of the first one left out among the parent's children; what is under shown ones is left out where they have a row like this of their own.</param>
/// <param name="Spans">How many, with everything under them.</param>
public sealed record MoreRow(TraceNode? Parent, int From, int Spans, int Depth) : TraceRow(Depth);
