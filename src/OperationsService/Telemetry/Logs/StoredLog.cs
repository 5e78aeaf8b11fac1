namespace OperationsService.Telemetry.Logs;

/// <summary>A log record as it is kept.</summary>
/// <param name="Category">The class that wrote it.</param>
/// <param name="Text">What it says, with whatever looks personal masked.</param>
/// <param name="TraceId">Null if it belongs to no trace.</param>
/// <param name="ExceptionType">The kind of failure that it tells; its message is not kept.</param>
/// <param name="StackTrace">Where it failed: methods and lines, no values.</param>
public sealed record StoredLog(
    DateTimeOffset At, string Service, string Instance, LogLevel Level, string Category, string Text, string? TraceId, string? SpanId,
    string? ExceptionType, string? StackTrace, IReadOnlyDictionary<string, string> Attributes);

/// <summary>Which log records are wanted.</summary>
/// <param name="AtLeast">This level or a worse one.</param>
/// <param name="Words">Somewhere in the text or the category.</param>
public sealed record LogFilter(string? Service = null, LogLevel? AtLeast = null, string? Words = null, DateTimeOffset? Since = null, DateTimeOffset? Until = null);
