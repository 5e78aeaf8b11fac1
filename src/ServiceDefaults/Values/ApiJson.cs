using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ServiceDefaults.Values;

/// <summary>JSON as every API writes it: camelCase, enums as kebab-case words, numbers as numbers, Thai as Thai.</summary>
public static class ApiJson
{
    /// <summary>For whoever reads or writes it outside an endpoint.</summary>
    public static JsonSerializerOptions Web { get; } = Made();

    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict; // "13,000" in quotes is a mistake to tell, not a number to guess
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        // The default writes each Thai letter as six characters; what means something to HTML stays escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
