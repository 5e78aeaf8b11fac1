using OperationsService.Telemetry.Traces;

namespace OperationsService.Traces.Layout;

/// <summary>What happened in a trace: who was waited for, what was tried again, and what healed.</summary>
internal static class TraceCourse
{
    public static void Tell(TraceTree tree)
    {
        foreach (var node in tree.All)
        {
            node.IsAfterwards = IsAfterwards(node, tree.Answered);
            Count(node.Children);
        }

        foreach (var node in tree.All.Where(node => node.Failed))
            node.IsHealed = IsHealed(node);
    }

    private static bool IsAfterwards(TraceNode node, TraceNode? answered) =>
        answered is not null && (node.Parent?.IsAfterwards is true
            || node.Span?.Kind is SpanKind.Producer or SpanKind.Consumer || node.Span?.Scope == "Platform.Outbox"
            || node.StartMs >= answered.EndMs);

    /// <summary>A message that was received again by the same queue, or worked on again by the same consumer.</summary>
    private static void Count(IReadOnlyList<TraceNode> siblings)
    {
        if (siblings.Count < 2)
            return;
        foreach (var tries in siblings.Where(node => node.Span?.Kind is SpanKind.Consumer).GroupBy(node => Task(node.Span!)).Where(tries => tries.Count() > 1))
        {
            var attempt = 0;
            foreach (var node in tries)
                node.Attempt = ++attempt;
        }
    }

    private static (string, string, string?) Task(StoredSpan span) => (span.Service, span.Name, span.Attributes.GetValueOrDefault("messaging.masstransit.consumer_type"));

    /// <summary>Somewhere above it another try went well, or the work that it was a part of did not fail.</summary>
    private static bool IsHealed(TraceNode failed)
    {
        for (var node = failed; node is not null; node = node.Parent)
        {
            if (node.Attempt > 0 && node.Parent!.Children.Any(other => other.Attempt > node.Attempt && !other.Failed && Task(other.Span!) == Task(node.Span!)))
                return true;
            if (node != failed && node.Span is { Kind: SpanKind.Server or SpanKind.Consumer } && !node.Failed)
                return true;
        }

        return false;
    }
}
