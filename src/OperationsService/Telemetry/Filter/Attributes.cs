using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OperationsService.Telemetry.Otlp;

namespace OperationsService.Telemetry.Filter;

/// <summary>Attributes as they are stored: those of the list, each cleaned by what it is, as a JSON object of texts.</summary>
internal static class Attributes
{
    /// <summary>Letters stand as they are: whoever looks for a text finds it.</summary>
    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    /// <summary>Null for none.</summary>
    public static byte[]? Of(IEnumerable<KeyValue> attributes)
    {
        ArrayBufferWriter<byte>? buffer = null;
        Utf8JsonWriter? json = null;
        // A series is known by them: the same ones in another order are the same.
        foreach (var attribute in attributes.Where(one => Allowed.Has(one.Key)).OrderBy(one => one.Key, StringComparer.Ordinal).DistinctBy(one => one.Key))
        {
            if (json is null)
            {
                json = new(buffer = new(256), Plain);
                json.WriteStartObject();
            }

            json.WriteString(attribute.Key, Clean(attribute));
        }

        if (json is null)
            return null;
        json.WriteEndObject();
        json.Flush();
        json.Dispose();
        return buffer!.WrittenSpan.ToArray();
    }

    public static string? Text(this IEnumerable<KeyValue> attributes, string key) =>
        attributes.FirstOrDefault(one => one.Key == key) is { } found ? TextOf(found.Value) : null;

    public static string TextOf(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        AnyValue.ValueOneofCase.DoubleValue => value.DoubleValue.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static string Clean(KeyValue attribute) => attribute.Value?.ValueCase is AnyValue.ValueOneofCase.StringValue
        ? attribute.Key switch
        {
            "url.path" => Mask.Path(attribute.Value.StringValue),
            "db.query.text" or "db.query.summary" => Mask.Statement(attribute.Value.StringValue),
            "db.client.connection.pool.name" => Mask.Pool(attribute.Value.StringValue),
            "exception.stacktrace" => Mask.StackTrace(attribute.Value.StringValue),
            "error.type" or "exception.type" => Mask.Word(attribute.Value.StringValue),
            _ => Mask.Text(attribute.Value.StringValue),
        }
        : TextOf(attribute.Value) is { Length: <= 12 } number ? number : Mask.Text(TextOf(attribute.Value)); // a longer one may be somebody's
}
