namespace OperationsService.Traces.Layout;

/// <summary>
/// The lines of a waterfall: all of a short trace. Of a long one runs of the same become one line, then whatever failed stays with all that
/// led to it, and the rest is filled from the top down until the page is full; each part left out is a line that leads to it.
/// </summary>
public sealed class FoldedTrace
{
    /// <summary>More lines are no longer read, and a phone no longer shows them in good time.</summary>
    public const int Most = 250;

    /// <summary>So many alike in a row become one line.</summary>
    private const int Alike = 5;

    private readonly List<Item> _top;
    private readonly List<Item> _all = []; // level by level
    private readonly HashSet<Item> _shown = [];

    private FoldedTrace(List<Item> top, TraceNode? focus, int from, bool each, Func<TraceNode, string?> alike)
    {
        _top = top;
        _all.AddRange(top);
        for (var place = 0; place < _all.Count; place++)
            if (_all[place] is { Run: null } item)
                _all.AddRange(item.Below = Items(item.Node.Children, item, item.Node == focus ? from : 0, each, alike));
    }

    /// <param name="focus">The page begins with this one instead of the whole trace.</param>
    /// <param name="from">The first of the focus's children, or of the trace's roots, that is wanted: the page after one that was full.</param>
    /// <param name="each">Runs are wanted line by line.</param>
    /// <param name="alike">What makes two spans the same; null for what is never folded.</param>
    public static IReadOnlyList<TraceRow> Rows(TraceTree tree, TraceNode? focus, int from, bool each, Func<TraceNode, string?> alike, int most = Most)
    {
        var top = focus is null ? Items(tree.Roots, null, from, each, alike) : [new(focus, null, null, 0)];
        var folded = new FoldedTrace(top, focus, from, each, alike);
        folded.Choose(most);
        return folded.Lines();
    }

    private static List<Item> Items(IReadOnlyList<TraceNode> siblings, Item? above, int from, bool each, Func<TraceNode, string?> alike)
    {
        var items = new List<Item>();
        for (var (place, end) = (from, from); place < siblings.Count; place = end)
        {
            end = place + 1;
            if (!each && Foldable(siblings[place]) is { } same)
                while (end < siblings.Count && Foldable(siblings[end]) == same)
                    end++;
            if (end - place >= Alike)
                items.Add(new(siblings[place], [.. siblings.Skip(place).Take(end - place)], above, place));
            else
                for (var single = place; single < end; single++)
                    items.Add(new(siblings[single], null, above, single));
        }

        return items;

        string? Foldable(TraceNode node) => node.Children.Count > 0 || node.Failed || node.IsMissing ? null : alike(node);
    }

    private void Choose(int most)
    {
        foreach (var failed in _all.Where(item => item.Run is null && item.Node.Failed))
        {
            var path = new List<Item>();
            for (var item = failed; item is not null && !_shown.Contains(item); item = item.Above)
                path.Add(item);
            if (_shown.Count + path.Count <= most)
                _shown.UnionWith(path);
        }

        foreach (var item in _all.Where(item => item.Above is null || _shown.Contains(item.Above)))
        {
            if (_shown.Count >= most)
                return;
            _shown.Add(item);
        }
    }

    private List<TraceRow> Lines()
    {
        var lines = new List<TraceRow>();
        var waiting = new Stack<(TraceRow Row, Item? Item)>(LastFirst(_top, null, 0));
        while (waiting.TryPop(out var next))
        {
            lines.Add(next.Row);
            if (next.Item is { Run: null } item)
                foreach (var below in LastFirst(item.Below, item.Node, next.Row.Depth + 1))
                    waiting.Push(below);
        }

        return lines;
    }

    private IEnumerable<(TraceRow Row, Item? Item)> LastFirst(List<Item> items, TraceNode? parent, int depth)
    {
        var left = items.Where(item => !_shown.Contains(item)).ToList();
        if (left.Count > 0)
            yield return (new MoreRow(parent, left[0].Place, left.Sum(item => item.Run?.Count ?? item.Node.All().Count()), depth), null);
        foreach (var item in items.Where(_shown.Contains).Reverse())
            yield return (item.Run is { } run ? new RunRow(run, item.Place, depth) : new SpanRow(item.Node, depth), item);
    }

    /// <summary>A span, or a run of the same, among its siblings.</summary>
    private sealed class Item(TraceNode node, IReadOnlyList<TraceNode>? run, Item? above, int place)
    {
        public TraceNode Node => node;
        public IReadOnlyList<TraceNode>? Run => run;
        public Item? Above => above;

        /// <summary>Of the first of them, among all children of the parent.</summary>
        public int Place => place;
        public List<Item> Below { get; set; } = [];
    }
}
