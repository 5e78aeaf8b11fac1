namespace OperationsService.Telemetry.Traces;

/// <summary>What a span is in its trace; the numbers are OTLP's.</summary>
public enum SpanKind
{
    Internal = 1,

    /// <summary>A request that was answered.</summary>
    Server = 2,

    /// <summary>A request to others: another service, PostgreSQL.</summary>
    Client = 3,

    /// <summary>A message that was sent.</summary>
    Producer = 4,

    /// <summary>A message that was received.</summary>
    Consumer = 5,
}

/// <summary>How it ended; the numbers are OTLP's.</summary>
public enum SpanStatus
{
    Unset = 0,
    Ok = 1,
    Error = 2,
}

/// <summary>A span as it is kept: without anything personal (docs/traces.md).</summary>
/// <param name="TraceId">32 hex digits, as problems name it.</param>
/// <param name="SpanId">16 hex digits.</param>
/// <param name="ParentId">Null for the first span of a trace. A parent may be missing: of a caller outside, on a quiet path, or dropped.</param>
/// <param name="Service">The short name: <c>plan</c>, <c>gateway</c>.</param>
/// <param name="Instance">Which of its replicas.</param>
/// <param name="Scope">What made it: <c>Npgsql</c>, <c>MassTransit</c>, <c>Microsoft.AspNetCore</c>.</param>
/// <param name="IsRoot">The first span of its process in this trace: a request that came in, a message that was received, work that began by itself.</param>
public sealed record StoredSpan(
    string TraceId, string SpanId, string? ParentId, string Service, string Instance, string Scope, string Name, SpanKind Kind,
    DateTimeOffset Start, double DurationMs, SpanStatus Status, bool IsRoot,
    IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<SpanEvent> Events);

/// <summary>Something that happened at a moment of a span, such as an exception (its type, never its message).</summary>
public sealed record SpanEvent(DateTimeOffset At, string Name, IReadOnlyDictionary<string, string> Attributes);
