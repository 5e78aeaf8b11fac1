using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceDefaults.Audit.Reading;

namespace OperationsService.Audit.Everywhere;

/// <summary>What a change did to one value.</summary>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none now.</param>
public sealed record AuditDifference(string Name, string? Before, string? After)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // for reading; the page escapes

    /// <summary>Values in the order in which they stand; of something new or removed, those that say nothing are left out.</summary>
    public static IReadOnlyList<AuditDifference> Of(AuditLine line)
    {
        var (before, after) = (Values(line.Before), Values(line.After));
        return
        [
            .. before.Keys.Union(after.Keys).Select(name => new AuditDifference(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
                .Where(one => one.Before != one.After),
        ];
    }

    private static Dictionary<string, string?> Values(JsonElement? values) => values is { ValueKind: JsonValueKind.Object } it
        ? it.EnumerateObject().ToDictionary(value => value.Name, value => Text(value.Value))
        : [];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => JsonSerializer.Serialize(value, Json),
    };
}
