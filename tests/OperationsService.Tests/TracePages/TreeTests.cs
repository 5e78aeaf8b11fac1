using System.Globalization;
using OperationsService.Telemetry.Traces;
using OperationsService.Traces.Layout;

namespace OperationsService.Tests.TracePages;

/// <summary>Spans become a tree, whatever is missing, late, doubled or contrary.</summary>
public sealed class TreeTests
{
    [Fact]
    public void Each_span_stands_under_the_one_that_caused_it_in_the_order_of_time()
    {
        var tree = TraceTree.Of([.. Recorded.Training().Spans.Reverse()]);
        Assert.Equal(
            ["gate 0", "proxy 1", "end 2", "read 3", "write 3", "outbox 3", "send 4", "first 5", "clash 6", "second 5", "better 6"],
            tree.All.Select(node => string.Create(CultureInfo.InvariantCulture, $"{NameOf(node)} {Depth(node)}")));
        Assert.Equal(177.6, tree.TotalMs, 3);
        Assert.Equal(Recorded.Begin, tree.Begin);
    }

    [Fact]
    public void What_the_user_waited_for_ends_with_the_answer()
    {
        var tree = TraceTree.Of(Recorded.Training().Spans);
        Assert.Equal(58.4, tree.Answered!.DurationMs, 3);
        Assert.Equal(["gate", "proxy", "end", "read", "write"], tree.All.Where(node => !node.IsAfterwards).Select(NameOf));

        var alone = TraceTree.Of(new Recorded().Add("round", null, "complaints", "clock", SpanKind.Internal, 0, 5).Statement("look", "round", "complaints", "SELECT 1", 1, 2).Spans);
        Assert.Null(alone.Answered);
        Assert.DoesNotContain(alone.All, node => node.IsAfterwards);
    }

    [Fact]
    public void A_failure_that_was_tried_again_is_healed_and_one_that_was_not_is_none()
    {
        var tree = TraceTree.Of(Recorded.Training().Spans);
        Assert.Equal(["first", "clash"], tree.All.Where(node => node.Failed).Select(NameOf));
        Assert.All(tree.All.Where(node => node.Failed), node => Assert.True(node.IsHealed));
        Assert.Equal([1, 2], tree.All.Where(node => node.Attempt > 0).Select(node => node.Attempt));

        var broken = TraceTree.Of(new Recorded().Request("gate", null, "gateway", "GET", "/plan/{**rest}", 0, 9, 500).Call("proxy", "gate", "gateway", "GET", 1, 7, 500).Request("end", "proxy", "plan", "GET", "/", 2, 5, 500).Statement("sql", "end", "plan", "SELECT 1", 3, 1, "53100").Spans);
        Assert.Equal(4, broken.All.Count(node => node.Failed && !node.IsHealed));
        var refused = TraceTree.Of(new Recorded().Request("gate", null, "gateway", "GET", "/plan/{**rest}", 0, 9, 404).Call("proxy", "gate", "gateway", "GET", 1, 7, 404).Spans);
        Assert.DoesNotContain(refused.All, node => node.Failed);
    }

    [Fact]
    public void A_parent_that_never_arrived_has_its_place()
    {
        var tree = TraceTree.Of(new Recorded().Request("end", "lost", "plan", "GET", "/", 20, 5).Statement("sql", "end", "plan", "SELECT 1", 21, 1).Request("other", "lost", "risk", "GET", "/", 30, 5).Spans);
        var missing = Assert.Single(tree.Roots);
        Assert.True(missing.IsMissing);
        Assert.Equal((0, 15), (missing.StartMs, missing.DurationMs));
        Assert.Equal(["end", "other"], missing.Children.Select(NameOf));
        Assert.Equal("end", NameOf(tree.Answered!));
    }

    [Fact]
    public void Parents_that_lead_around_in_a_circle_are_cut_at_their_earliest()
    {
        var tree = TraceTree.Of(new Recorded()
            .Add("a", "c", "plan", "a", SpanKind.Internal, 5, 1).Add("b", "a", "plan", "b", SpanKind.Internal, 6, 1).Add("c", "b", "plan", "c", SpanKind.Internal, 7, 1)
            .Add("tail", "b", "plan", "tail", SpanKind.Internal, 1, 1).Add("self", "self", "plan", "self", SpanKind.Internal, 9, 1).Spans);
        Assert.Equal(["a", "self"], tree.Roots.Select(NameOf));
        Assert.All(tree.Roots, root => Assert.True(root.IsCut));
        Assert.Equal(["a", "b", "tail", "c", "self"], tree.All.Select(NameOf));
    }

    [Fact]
    public void A_clock_that_is_behind_is_moved_by_as_little_as_makes_the_call_possible()
    {
        // The service's clock is 40 ms behind: its answer seems to come before the question.
        var tree = TraceTree.Of(new Recorded().Request("gate", null, "gateway", "GET", "/plan/{**rest}", 0, 20).Call("proxy", "gate", "gateway", "GET", 1, 18)
            .Request("end", "proxy", "plan", "GET", "/", -38, 10).Statement("sql", "end", "plan", "SELECT 1", -35, 4).Spans);
        var (call, end, sql) = (Node(tree, "proxy"), Node(tree, "end"), Node(tree, "sql"));
        Assert.Equal(39, end.ShiftMs, 3);
        Assert.Equal(call.StartMs, end.StartMs, 3);
        Assert.Equal(end.ShiftMs, sql.ShiftMs, 3); // one process, one clock
        Assert.Equal(0, tree.All.Min(node => node.StartMs), 3);
        Assert.Equal(Recorded.Begin, tree.Begin);

        var ahead = TraceTree.Of(new Recorded().Call("proxy", "none", "gateway", "GET", 0, 20).Request("end", "proxy", "plan", "GET", "/", 15, 10).Spans);
        Assert.Equal(-5, Node(ahead, "end").ShiftMs, 3);
        var possible = TraceTree.Of(new Recorded().Call("proxy", "none", "gateway", "GET", 0, 20).Request("end", "proxy", "plan", "GET", "/", 9, 10).Spans);
        Assert.Equal(0, Node(possible, "end").ShiftMs);
        var givenUp = TraceTree.Of(new Recorded().Call("proxy", "none", "gateway", "GET", 0, 20).Request("end", "proxy", "plan", "GET", "/", 9, 90).Spans);
        Assert.Equal(0, Node(givenUp, "end").ShiftMs);
        var later = TraceTree.Of(new Recorded().Send("send", "none", "training", "PlanPublished", 0, 2).Receive("take", "send", "plan", "q", "PlanPublished", 90_000, 2).Spans);
        Assert.Equal(0, Node(later, "take").ShiftMs); // a message may wait for as long as it likes
    }

    [Fact]
    public void Whatever_comes_in_is_shown_once_and_never_before_the_beginning()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (random, spans) = (new Random(seed), new Recorded());
            var count = random.Next(1, 60);
            for (var place = 0; place < count; place++)
                spans.Add($"s{place}", random.Next(5) == 0 ? null : $"s{random.Next(count + 3)}", random.Next(2) == 0 ? "plan" : "risk", "n", (SpanKind)random.Next(1, 6), random.Next(-50, 500), random.Next(100), (SpanStatus)random.Next(3));
            var tree = TraceTree.Of([.. spans.Spans, .. spans.Spans.Take(5)]);
            Assert.Equal(spans.Spans.Select(span => span.SpanId).Order(), tree.Spans.Select(node => node.Id).Order());
            Assert.Equal(0, tree.All.Min(node => node.StartMs), 6);
            Assert.All(tree.All, node => Assert.True(node.Parent is null || node.Parent.Children.Contains(node)));
            Assert.All(tree.All, node => Assert.True(node.Parent?.IsMissing is not false || node.Span!.Kind is not (SpanKind.Server or SpanKind.Consumer) || node.Span.Service == node.Parent.Span!.Service || node.StartMs >= node.Parent.StartMs - 0.001));
            var rows = FoldedTrace.Rows(tree, null, 0, each: false, node => node.Span!.Service, most: 20);
            Assert.Equal(tree.All.Count, rows.Sum(row => row switch { RunRow run => run.Nodes.Count, MoreRow more => more.Spans, _ => 1 }));
        }

        Assert.Empty(TraceTree.Of([]).All);
    }

    private static TraceNode Node(TraceTree tree, string id) => tree.All.Single(node => node.Id == Recorded.Id(id));

    private static int Depth(TraceNode node) => node.Parent is null ? 0 : 1 + Depth(node.Parent);

    private static string NameOf(TraceNode node) => string.Concat(node.Id.Chunk(2).Select(pair => (char)Convert.ToInt32(new string(pair), 16))).TrimEnd('\0');
}
