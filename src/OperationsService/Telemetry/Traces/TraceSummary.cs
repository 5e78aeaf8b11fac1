namespace OperationsService.Telemetry.Traces;

/// <summary>A trace in a list.</summary>
/// <param name="Service">Of its first span that is kept.</param>
/// <param name="Name">Of its first span that is kept, such as <c>POST /complaints/api/v1/complaints</c>.</param>
/// <param name="Start">Of its first span.</param>
/// <param name="DurationMs">Of its first span: what the caller waited for.</param>
/// <param name="TotalMs">From its start to the end of its last piece of work, messages included.</param>
/// <param name="Status">Of its first span.</param>
/// <param name="HttpStatus">What was answered; null where nothing was.</param>
/// <param name="HasError">Some span of it failed.</param>
/// <param name="Spans">How many are kept.</param>
/// <param name="Services">All that took part, in the order in which they did.</param>
public sealed record TraceSummary(
    string TraceId, string Service, string Name, SpanKind Kind, DateTimeOffset Start, double DurationMs, double TotalMs,
    SpanStatus Status, int? HttpStatus, bool HasError, int Spans, IReadOnlyList<string> Services);
