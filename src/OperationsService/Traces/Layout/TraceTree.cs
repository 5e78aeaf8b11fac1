using OperationsService.Telemetry.Traces;

namespace OperationsService.Traces.Layout;

/// <summary>
/// A trace as a tree: who caused what, at which place in time. Spans come from many processes, each with its own clock, and some never come:
/// whatever is missing or odd is kept and said.
/// </summary>
public sealed class TraceTree
{
    private TraceTree(IReadOnlyList<TraceNode> roots)
    {
        Roots = roots;
        All = [.. roots.SelectMany(root => root.All())];
        TotalMs = All.Count == 0 ? 0 : All.Max(node => node.EndMs);
        Answered = All.FirstOrDefault(node => node.Span?.Kind is SpanKind.Server && (node.Parent is null || node.Parent.IsMissing));
    }

    /// <summary>Whatever has no parent, by its start.</summary>
    public IReadOnlyList<TraceNode> Roots { get; }

    /// <summary>Each before what is under it.</summary>
    public IReadOnlyList<TraceNode> All { get; }

    public IEnumerable<TraceNode> Spans => All.Where(node => !node.IsMissing);

    /// <summary>When its first span began.</summary>
    public DateTimeOffset Begin { get; private init; }

    /// <summary>From its first start to its last end.</summary>
    public double TotalMs { get; }

    /// <summary>The request that somebody waited for; null where the platform began by itself.</summary>
    public TraceNode? Answered { get; }

    public static TraceTree Of(IReadOnlyList<StoredSpan> spans)
    {
        // A batch that was sent twice brings a span twice.
        var nodes = spans.DistinctBy(span => span.SpanId).ToDictionary(span => span.SpanId, span => new TraceNode(span.SpanId, span));
        var roots = Link(nodes);
        var begin = nodes.Count == 0 ? default : nodes.Values.Min(node => node.Span!.Start);
        foreach (var node in nodes.Values)
            node.StartMs = (node.Span!.Start - begin).TotalMilliseconds;
        foreach (var root in roots)
            ClockSkew.Correct(root);
        foreach (var missing in roots.Where(root => root.IsMissing))
            Span(missing);
        begin = begin.AddMilliseconds(Settle(roots));
        var tree = new TraceTree(roots) { Begin = begin };
        TraceCourse.Tell(tree);
        return tree;
    }

    /// <summary>Everything under its parent. The roots, which are all that has none.</summary>
    private static List<TraceNode> Link(Dictionary<string, TraceNode> nodes)
    {
        var (roots, missing) = (new List<TraceNode>(), new Dictionary<string, TraceNode>());
        foreach (var node in nodes.Values.OrderBy(node => node.Span!.Start).ThenBy(node => node.Id, StringComparer.Ordinal))
        {
            if (string.IsNullOrEmpty(node.Span!.ParentId))
                roots.Add(node);
            else if (nodes.TryGetValue(node.Span.ParentId, out var parent))
                parent.Add(node);
            else
            {
                if (!missing.TryGetValue(node.Span.ParentId, out var absent))
                    roots.Add(missing[node.Span.ParentId] = absent = new(node.Span.ParentId, null));
                absent.Add(node);
            }
        }

        var reached = roots.SelectMany(root => root.All()).ToHashSet();
        foreach (var node in nodes.Values.OrderBy(node => node.Span!.Start).ThenBy(node => node.Id, StringComparer.Ordinal))
        {
            if (reached.Contains(node))
                continue;
            var first = Circle(node).MinBy(member => member.Span!.Start)!;
            first.Cut();
            roots.Add(first);
            reached.UnionWith(first.All());
        }

        return roots;
    }

    /// <summary>Whoever can't be reached from a root has parents that lead around.</summary>
    private static List<TraceNode> Circle(TraceNode within)
    {
        var seen = new HashSet<TraceNode>();
        var member = within;
        while (seen.Add(member))
            member = member.Parent!;
        var circle = new List<TraceNode>();
        for (var next = member; circle.Count == 0 || next != member; next = next.Parent!)
            circle.Add(next);
        return circle;
    }

    /// <summary>One that never arrived lasted at least as long as what is known of what it caused.</summary>
    private static void Span(TraceNode missing)
    {
        missing.StartMs = missing.Children.Min(child => child.StartMs);
        missing.DurationMs = missing.Children.Max(child => child.EndMs) - missing.StartMs;
    }

    /// <summary>The first one begins at 0, and all stand in the order of their starts. How far they were moved.</summary>
    private static double Settle(List<TraceNode> roots)
    {
        var all = roots.SelectMany(root => root.All()).ToList();
        var first = all.Count == 0 ? 0 : all.Min(node => node.StartMs);
        foreach (var node in all)
            node.StartMs -= first;
        foreach (var node in all)
            node.Sort();
        roots.Sort(TraceNode.ByStart);
        return first;
    }
}
