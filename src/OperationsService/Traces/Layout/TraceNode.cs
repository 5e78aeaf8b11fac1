using OperationsService.Telemetry.Traces;

namespace OperationsService.Traces.Layout;

/// <summary>A span at its place in the tree of its trace.</summary>
/// <param name="id">16 hex digits.</param>
/// <param name="span">Null for a parent that others name and that never arrived.</param>
public sealed class TraceNode(string id, StoredSpan? span)
{
    private readonly List<TraceNode> _children = [];

    public string Id => id;
    public StoredSpan? Span => span;
    public bool IsMissing => span is null;
    public TraceNode? Parent { get; private set; }

    /// <summary>By their start.</summary>
    public IReadOnlyList<TraceNode> Children => _children;

    /// <summary>From the beginning of the trace to where it is drawn, in milliseconds.</summary>
    public double StartMs { get; internal set; }

    public double DurationMs { get; internal set; } = span?.DurationMs ?? 0;

    public double EndMs => StartMs + DurationMs;

    /// <summary>How much later it is drawn than the clock of its process said: without that it would begin before whoever caused it.</summary>
    public double ShiftMs { get; internal set; }

    /// <summary>Which try of the same thing it is, from 1; 0 where it was tried once.</summary>
    public int Attempt { get; internal set; }

    /// <summary>Nobody waited for it: it came after the answer, or by a message.</summary>
    public bool IsAfterwards { get; internal set; }

    /// <summary>Its parents led around in a circle, which was cut here.</summary>
    public bool IsCut { get; private set; }

    public bool Failed => span is not null && SpanOutcome.Failed(span);

    /// <summary>What it belongs to ended well all the same: it was tried again, or could do without.</summary>
    public bool IsHealed { get; internal set; }

    /// <summary>It and everything under it, each before what is under it, by their start. A trace may be deeper than a stack.</summary>
    public IEnumerable<TraceNode> All()
    {
        var waiting = new Stack<TraceNode>([this]);
        while (waiting.TryPop(out var next))
        {
            yield return next;
            for (var place = next._children.Count - 1; place >= 0; place--)
                waiting.Push(next._children[place]);
        }
    }

    internal void Add(TraceNode child)
    {
        _children.Add(child);
        child.Parent = this;
    }

    internal void Cut()
    {
        Parent?._children.Remove(this);
        (Parent, IsCut) = (null, true);
    }

    internal void Sort() => _children.Sort(ByStart);

    internal static int ByStart(TraceNode one, TraceNode other) =>
        one.StartMs.CompareTo(other.StartMs) is var start and not 0 ? start : string.CompareOrdinal(one.Id, other.Id);
}
