using System.Globalization;
using Google.Protobuf;

namespace Platform.Tests.Otlp;

/// <summary>
/// Reads an ExportTraceServiceRequest by its public field numbers: resource_spans 1 → resource 1, scope_spans 2 → scope 1, spans 2.
/// </summary>
internal static class TraceRequest
{
    public static List<Span> Read(byte[] body)
    {
        var spans = new List<Span>();
        Each(body, (field, resourceSpans) =>
        {
            if (field == 1)
                ReadResource(resourceSpans.Bytes, spans);
        });
        return spans;
    }

    private static void ReadResource(byte[] resourceSpans, List<Span> spans)
    {
        var service = "";
        Each(resourceSpans, (field, value) =>
        {
            if (field == 1)
                service = Attributes(value.Bytes, field: 1).GetValueOrDefault("service.name", "");
        });
        Each(resourceSpans, (field, value) =>
        {
            if (field == 2)
                ReadScope(value.Bytes, service, spans);
        });
    }

    private static void ReadScope(byte[] scopeSpans, string service, List<Span> spans)
    {
        var source = "";
        Each(scopeSpans, (field, value) =>
        {
            if (field == 1)
                Each(value.Bytes, (scopeField, name) => source = scopeField == 1 ? name.Text : source);
            else if (field == 2)
                spans.Add(ReadSpan(value.Bytes, service, source));
        });
    }

    private static Span ReadSpan(byte[] span, string service, string source)
    {
        string traceId = "", spanId = "", parentId = "", name = "";
        var kind = 0;
        Each(span, (field, value) =>
        {
            switch (field)
            {
                case 1: traceId = value.Hex; break;
                case 2: spanId = value.Hex; break;
                case 4: parentId = value.Hex; break;
                case 5: name = value.Text; break;
                case 6: kind = (int)value.Number; break;
            }
        });
        return new Span(service, source, traceId, spanId, parentId, name, kind, Attributes(span, field: 9));
    }

    /// <summary>Repeated KeyValue { key 1, value 2 { string 1, bool 2, int 3 } } under a field of a message.</summary>
    private static Dictionary<string, string> Attributes(byte[] message, int field)
    {
        var attributes = new Dictionary<string, string>();
        Each(message, (number, pair) =>
        {
            if (number != field)
                return;
            string key = "", text = "";
            Each(pair.Bytes, (part, value) =>
            {
                if (part == 1)
                    key = value.Text;
                else if (part == 2)
                    Each(value.Bytes, (kind, any) => text = kind == 1 ? any.Text : any.Number.ToString(CultureInfo.InvariantCulture));
            });
            attributes[key] = text;
        });
        return attributes;
    }

    private static void Each(byte[] message, Action<int, Value> read)
    {
        var input = new CodedInputStream(message);
        while (input.ReadTag() is var tag and not 0)
        {
            var value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.LengthDelimited => new Value(input.ReadBytes().ToByteArray(), 0),
                WireFormat.WireType.Varint => new Value([], input.ReadUInt64()),
                WireFormat.WireType.Fixed64 => new Value([], input.ReadFixed64()),
                WireFormat.WireType.Fixed32 => new Value([], input.ReadFixed32()),
                var other => throw new InvalidDataException($"wire type {other}"),
            };
            read(WireFormat.GetTagFieldNumber(tag), value);
        }
    }

    private readonly record struct Value(byte[] Bytes, ulong Number)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
        public string Hex => Convert.ToHexStringLower(Bytes);
    }
}
