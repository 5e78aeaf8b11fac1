namespace OperationsService.Messages.Queues;

/// <summary>What a queue is for.</summary>
public enum QueueKind
{
    /// <summary>A consumer's own.</summary>
    Work,

    /// <summary>Beside a consumer's: what it failed on (<c>_error</c>).</summary>
    Error,

    /// <summary>Beside a consumer's: what it had no use for (<c>_skipped</c>).</summary>
    Skipped,
}

/// <summary>How MassTransit names queues: <c>plan-keep-projects</c>, and beside it <c>plan-keep-projects_error</c> and <c>_skipped</c>.</summary>
public static class QueueNames
{
    public const string Error = "_error";
    public const string Skipped = "_skipped";

    /// <summary>The consumer's queue to which it belongs, and what it is for.</summary>
    public static (string Owner, QueueKind Kind) Read(string queue) =>
        queue.EndsWith(Error, StringComparison.Ordinal) ? (queue[..^Error.Length], QueueKind.Error)
        : queue.EndsWith(Skipped, StringComparison.Ordinal) ? (queue[..^Skipped.Length], QueueKind.Skipped)
        : (queue, QueueKind.Work);

    /// <summary>The service whose consumer it is: the first word.</summary>
    public static string Service(string queue) => queue.Split('-')[0];

    public static IEnumerable<string> WithRest(string queue) => [queue, queue + Error, queue + Skipped];
}
