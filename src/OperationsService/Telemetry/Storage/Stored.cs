using System.Globalization;
using System.Text.Json;
using Npgsql;
using OperationsService.Telemetry.Traces;

namespace OperationsService.Telemetry.Storage;

/// <summary>Columns as they are read.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>One that was one too many to be kept (<see cref="KnownRows"/>) shows as such.</summary>
    public static string Name(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? "?" : reader.GetString(column);

    public static IReadOnlyDictionary<string, string> Attributes(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(column), Json)!;

    public static IReadOnlyList<SpanEvent> Events(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : JsonSerializer.Deserialize<List<SpanEvent>>(reader.GetString(column), Json)!;
}

/// <summary>Ids as OTLP and problems write them, and as they are stored.</summary>
internal static class Ids
{
    public static string Span(long id) => id.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The bytes of a uuid are those of the trace id, in their order.</summary>
    public static bool TryTrace(string text, out Guid trace) => Guid.TryParseExact(text, "N", out trace);
}
