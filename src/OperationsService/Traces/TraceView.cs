using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using OperationsService.Telemetry.Logs;
using OperationsService.Telemetry.Traces;
using OperationsService.Traces.Layout;
using OperationsService.Traces.Words;
using WebUi;
using static WebUi.Language;

namespace OperationsService.Traces;

/// <summary>What a page asks to see of a trace.</summary>
/// <param name="Span">The page begins with this span.</param>
/// <param name="From">The first of its children, after a page that was full.</param>
/// <param name="Each">Runs of the same line by line.</param>
/// <param name="At">The span whose details are open.</param>
public readonly record struct TraceWish(string? Span, int From, bool Each, string? At);

/// <summary>A trace, or a part of it, ready to be shown.</summary>
public sealed class TraceView
{
    private readonly Dictionary<string, List<StoredLog>> _logs;
    private readonly TraceWish _wish;

    private TraceView(string id, TraceTree tree, TraceNode? focus, IReadOnlyList<StoredLog> logs, TraceWish wish)
    {
        (Id, Tree, Focus, Logs, _wish) = (id, tree, focus, logs, wish);
        _logs = logs.Where(log => log.SpanId is not null).GroupBy(log => log.SpanId!).ToDictionary(span => span.Key, span => span.ToList());
        Rows = FoldedTrace.Rows(tree, focus, Math.Max(0, wish.From), wish.Each, Alike);
        Axis = focus is null ? TimeAxis.Of(0, tree.TotalMs) : TimeAxis.Over(focus.All());
        Services = [.. tree.Spans.OrderBy(node => node.StartMs).Select(node => node.Span!.Service).Distinct()];
        Causes = [.. tree.All.Where(node => node.Failed && !node.Children.Any(child => child.Failed))];
        At = tree.All.FirstOrDefault(node => node.Id == wish.At && !node.IsMissing);
        Opened = [.. Rows.OfType<SpanRow>().Select(row => row.Node).Where(Causes.Contains).Take(MostOpened).Prepend(At).OfType<TraceNode>().Distinct()];
    }

    /// <summary>The details of more failures are read one by one.</summary>
    private const int MostOpened = 20;

    public string Id { get; }
    public TraceTree Tree { get; }

    /// <summary>Null for the whole trace.</summary>
    public TraceNode? Focus { get; }
    public IReadOnlyList<StoredLog> Logs { get; }
    public IReadOnlyList<TraceRow> Rows { get; }
    public TimeAxis Axis { get; }

    /// <summary>In the order in which they took part.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>Where failures began: whatever is above them failed because of them.</summary>
    public IReadOnlyList<TraceNode> Causes { get; }
    public TraceNode? At { get; }

    /// <summary>Whose details are shown: the one that is asked for, then where failures began.</summary>
    public IReadOnlyList<TraceNode> Opened { get; }

    public string Title => SpanWords.Title(Tree);
    public string Brief => Id[..8];

    /// <param name="wish">A span that is none of this trace is as none.</param>
    public static TraceView Of(string id, IReadOnlyList<StoredSpan> spans, IReadOnlyList<StoredLog> logs, TraceWish wish)
    {
        var tree = TraceTree.Of(spans);
        return new(id, tree, wish.Span is null ? null : tree.All.FirstOrDefault(node => node.Id == wish.Span), logs, wish);
    }

    public IReadOnlyList<StoredLog> LogsAt(TraceNode node) => _logs.GetValueOrDefault(node.Id) ?? [];

    /// <summary>How the whole of it ended.</summary>
    public (State State, string Text) Outcome
    {
        get
        {
            var (failed, healed) = (Causes.Count(node => !node.IsHealed), Causes.Count(node => node.IsHealed));
            return (failed, healed, Tree.Answered?.Span is { } answered ? SpanOutcome.HttpStatus(answered) : null) switch
            {
                ( > 0, _, _) => (State.Stopped, failed == 1 ? T("ผิดพลาด", "Failed") : T($"ผิดพลาด {WholeNumber.Text(failed)} แห่ง", $"Failed at {WholeNumber.Text(failed)} places")),
                (_, > 0, _) => (State.Late, T($"ผิดพลาด {WholeNumber.Text(healed)} ครั้ง ลองใหม่แล้วสำเร็จ", $"Failed {(healed == 1 ? "once" : $"{WholeNumber.Text(healed)} times")}, then went well")),
                (_, _, >= 400 and var refused) => (State.NotStarted, T($"ไม่รับคำขอ ({refused})", $"Refused ({refused})")),
                _ => (State.Done, T("สำเร็จ", "Went well")),
            };
        }
    }

    /// <summary>The page with one span's details open.</summary>
    public string LinkTo(TraceNode node) => $"{Address(_wish with { At = node.Id })}#{Anchor(node)}";

    public string LinkTo(RunRow run) => Address(new(run.Nodes[0].Parent?.Id, run.From, true, null));

    public string LinkTo(MoreRow more) => Address(new(more.Parent?.Id, more.From, _wish.Each, null));

    /// <summary>The page that begins with a span; the whole trace for null.</summary>
    public string LinkToPart(TraceNode? node) => Address(new(node?.Id, 0, false, null));

    public static string Anchor(TraceNode node) => $"s-{node.Id}";

    private string Address(TraceWish wish)
    {
        var query = new QueryBuilder();
        if (wish.Span is { } span)
            query.Add("span", span);
        if (wish.From > 0)
            query.Add("from", wish.From.ToString(CultureInfo.InvariantCulture));
        if (wish.Each)
            query.Add("each", "true");
        if (wish.At is { } at)
            query.Add("at", at);
        return $"traces/{Id}{query}";
    }

    /// <summary>One with logs is not like any other. Statements are compared as they stand: putting each of 20,000 into words would take a second.</summary>
    private string? Alike(TraceNode node) =>
        _logs.ContainsKey(node.Id) ? null : $"{node.Span!.Service}\n{node.Span.Attributes.GetValueOrDefault("db.query.text") ?? SpanWords.Of(node)}";
}
