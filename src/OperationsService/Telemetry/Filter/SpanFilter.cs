using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using OperationsService.Telemetry.Intake;
using OperationsService.Telemetry.Otlp;
using OperationsService.Telemetry.Storage;

namespace OperationsService.Telemetry.Filter;

/// <summary>Makes rows of what came in: cleaned, and without what is not kept.</summary>
internal static class SpanFilter
{
    private const uint KnowsRemote = 0x100, IsRemote = 0x200;
    private const int MostEvents = 20;

    public static SpanRow? Clean(Span span, Origin origin, string scope, TimeWindow kept, out Outcome outcome)
    {
        var start = Times.Of(span.StartTimeUnixNano);
        outcome = span.TraceId.Length != 16 || span.SpanId.Length != 8 || span.TraceId.Span.IndexOfAnyExcept((byte)0) < 0 ? Outcome.Unreadable
            : !kept.Has(start) ? Outcome.OutOfTime
            : Quiet.Covers(span.Name, origin.Service.Text, span.Attributes) || Quiet.Covers(scope, origin.Service.Text) ? Outcome.Quiet
            : Outcome.Kept;
        if (outcome is not Outcome.Kept)
            return null;
        var parent = Number(span.ParentSpanId);
        return new(
            start, new Guid(span.TraceId.Span, bigEndian: true), Number(span.SpanId) ?? 0, parent,
            Math.Max(0, (long)((span.EndTimeUnixNano > span.StartTimeUnixNano ? span.EndTimeUnixNano - span.StartTimeUnixNano : 0) / 1000)),
            origin.Service, origin.Instance, new(NameKind.Scope, Mask.Text(scope)), new(NameKind.Span, NameOf(span)),
            (short)(span.Kind is >= 1 and <= 5 ? span.Kind : 1), StatusOf(span),
            IsRoot(span, parent), Attributes.Of(span.Attributes), Events(span));
    }

    /// <summary>
    /// A caller who was told no (404, 412 …) got an answer: telemetry marks the calling side of that as an error, but nothing is broken, and it
    /// stands in no list of failures. What was answered stands in the span.
    /// </summary>
    private static short StatusOf(Span span) => span.Status?.Code switch
    {
        2 when span.Kind is 3 && int.TryParse(span.Attributes.Text("http.response.status_code"), NumberStyles.None, CultureInfo.InvariantCulture, out var answer) && answer is >= 400 and < 500 => 0,
        1 or 2 => (short)span.Status.Code,
        _ => 0,
    };

    public static long? Number(ByteString id) => id.Length == 8 && BinaryPrimitives.ReadInt64BigEndian(id.Span) is var number && number != 0 ? number : null;

    /// <summary>The first one of its process: it has no parent, or the parent is elsewhere. Exporters that do not say so say it by the kind.</summary>
    private static bool IsRoot(Span span, long? parent) => parent is null
        || ((span.Flags & KnowsRemote) != 0 ? (span.Flags & IsRemote) != 0 : span.Kind is 2 or 5);

    /// <summary>A method and a route, a queue, a database. What has a path in it that is no route loses what is not fixed of it.</summary>
    private static string NameOf(Span span)
    {
        var name = Mask.Text(span.Name.Length > 200 ? span.Name[..200] : span.Name);
        return !name.Contains('/', StringComparison.Ordinal) || (span.Attributes.Text("http.route") is { Length: > 0 } route && name.EndsWith(route, StringComparison.Ordinal))
            ? name
            : string.Join(' ', name.Split(' ').Select(part => part.Contains('/', StringComparison.Ordinal) ? Mask.Path(part) : part));
    }

    private static byte[]? Events(Span span)
    {
        if (span.Events.Count == 0)
            return null;
        var buffer = new ArrayBufferWriter<byte>(256);
        using var json = new Utf8JsonWriter(buffer, Attributes.Plain);
        json.WriteStartArray();
        foreach (var happened in span.Events.Take(MostEvents))
        {
            json.WriteStartObject();
            json.WriteString("at", Times.Of(happened.TimeUnixNano));
            json.WriteString("name", Mask.Text(happened.Name));
            json.WritePropertyName("attributes");
            json.WriteRawValue(Attributes.Of(happened.Attributes) ?? "{}"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
