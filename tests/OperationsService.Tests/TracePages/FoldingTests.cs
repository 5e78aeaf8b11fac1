using OperationsService.Telemetry.Traces;
using OperationsService.Traces.Layout;

namespace OperationsService.Tests.TracePages;

/// <summary>A long trace stays one page: what failed is seen, the rest is reached.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void The_same_many_times_in_a_row_is_one_line_that_opens()
    {
        var spans = new Recorded().Request("end", null, "plan", "GET", "/", 0, 900);
        for (var place = 0; place < 800; place++)
            spans.Statement($"r{place:000}", "end", "plan", "SELECT 1 FROM rows", place, 0.5, place == 400 ? "40001" : null);
        var tree = TraceTree.Of(spans.Spans);
        var rows = Rows(tree, null, 0, each: false);
        Assert.Equal([400, 399], rows.OfType<RunRow>().Select(run => run.Nodes.Count));
        Assert.Equal([0, 401], rows.OfType<RunRow>().Select(run => run.From));
        Assert.Equal(200, rows.OfType<RunRow>().First().SumMs, 3);
        Assert.Equal(2, rows.OfType<SpanRow>().Count()); // the request, and the one that failed

        var opened = Rows(tree, tree.Roots[0], 401, each: true);
        Assert.Equal(FoldedTrace.Most, opened.OfType<SpanRow>().Count());
        var more = Assert.Single(opened.OfType<MoreRow>());
        Assert.Equal((401 + FoldedTrace.Most - 1, 399 - FoldedTrace.Most + 1), (more.From, more.Spans));
        Assert.Empty(Rows(tree, tree.Roots[0], more.From, each: true).OfType<MoreRow>());
    }

    [Fact]
    public void Ten_thousand_spans_are_one_page_with_all_that_failed_and_what_led_to_it()
    {
        var spans = new Recorded().Request("s0", null, "plan", "GET", "/", 0, 10_000);
        for (var place = 1; place < 10_000; place++)
            spans.Add($"s{place}", $"s{(place < 5_000 ? place - 1 : place % 97)}", "plan", $"work {place}", SpanKind.Internal, place, 1, place % 1_999 == 0 ? SpanStatus.Error : SpanStatus.Unset);
        var tree = TraceTree.Of(spans.Spans);
        Assert.Equal(10_000, tree.All.Count);
        var rows = Rows(tree, null, 0, each: false);
        Assert.InRange(rows.Count, FoldedTrace.Most, 2 * FoldedTrace.Most);
        Assert.Contains(rows.OfType<SpanRow>(), row => row.Node.Failed);
        var shown = rows.OfType<SpanRow>().Select(row => row.Node).ToHashSet();
        Assert.All(shown, node => Assert.True(node.Parent is null || shown.Contains(node.Parent)));
        Assert.Equal(10_000, shown.Count + rows.OfType<MoreRow>().Sum(row => row.Spans));

        // Every span is reached from line to line.
        var (reached, ways) = (new HashSet<TraceNode>(shown), new Queue<MoreRow>(rows.OfType<MoreRow>()));
        while (ways.TryDequeue(out var way))
        {
            var further = Rows(tree, way.Parent, way.From, each: false);
            reached.UnionWith(further.OfType<SpanRow>().Select(row => row.Node));
            foreach (var next in further.OfType<MoreRow>())
                ways.Enqueue(next);
        }

        Assert.Equal(10_000, reached.Count);
    }

    [Theory]
    [InlineData(177.6, 50, 4)]
    [InlineData(58.4, 20, 3)]
    [InlineData(1000, 200, 5)]
    [InlineData(0.3, 0.1, 3)]
    [InlineData(0, 0.001, 1)]
    [InlineData(3_600_000, 1_000_000, 4)]
    public void The_axis_has_lines_at_round_numbers(double length, double step, int steps)
    {
        var axis = TimeAxis.Of(0, length);
        Assert.Equal((step, steps), (Math.Round(axis.StepMs, 9), axis.Steps));
        Assert.True(axis.LengthMs >= length);
        Assert.All(axis.Lines, x => Assert.InRange(x, 0, TimeAxis.Width));
        var (left, width) = axis.Bar(length, 0);
        Assert.True(left >= 0 && width > 0 && left + width <= TimeAxis.Width);
    }

    private static IReadOnlyList<TraceRow> Rows(TraceTree tree, TraceNode? focus, int from, bool each) =>
        FoldedTrace.Rows(tree, focus, from, each, node => node.Span!.Name + node.Span.Attributes.GetValueOrDefault("db.query.text"));
}
