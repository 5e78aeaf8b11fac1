using System.Globalization;
using Google.Protobuf;
using OperationsService.Telemetry.Otlp;

namespace Platform.Tests.Otlp;

/// <summary>Reads what an exporter sends by http/protobuf.</summary>
internal static class TraceRequest
{
    public static IEnumerable<Span> Read(byte[] body) =>
        from resource in TracesRequest.Parser.ParseFrom(body).ResourceSpans
        let service = Texts(resource.Resource.Attributes).GetValueOrDefault("service.name", "")
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new Span(service, scope.Scope?.Name ?? "", Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId), span.Name, span.Kind, Texts(span.Attributes));

    private static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    private static Dictionary<string, string> Texts(IEnumerable<KeyValue> attributes) => attributes.ToDictionary(one => one.Key, one => one.Value.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => one.Value.StringValue,
        AnyValue.ValueOneofCase.IntValue => one.Value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.BoolValue => one.Value.BoolValue ? "true" : "false",
        _ => "",
    });
}
