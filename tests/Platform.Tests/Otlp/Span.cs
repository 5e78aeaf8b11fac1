namespace Platform.Tests.Otlp;

/// <summary>A span as a service exported it: what the tests look at.</summary>
/// <param name="Service">Resource attribute <c>service.name</c>.</param>
/// <param name="Source">Name of the instrumentation scope, for example <c>Npgsql</c> or <c>MassTransit</c>.</param>
/// <param name="Kind">1 internal, 2 server, 3 client, 4 producer, 5 consumer.</param>
public sealed record Span(
    string Service, string Source, string TraceId, string SpanId, string ParentId, string Name, int Kind,
    IReadOnlyDictionary<string, string> Attributes);
