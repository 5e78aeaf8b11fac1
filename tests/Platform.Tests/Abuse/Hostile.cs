using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>Values that nobody types, and JSON that follows a schema except where it does not. As raw text: much of it no writer of JSON would write.</summary>
internal sealed class Hostile(Random random)
{
    /// <summary>The same for each run, so that a change is judged by what it changed; <c>FUZZ_SEED</c> looks further.</summary>
    public static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    private const int Deepest = 6;

    private static readonly string[] Texts =
    [
        "", " ", "๑๒๓", "๑๓,๐๐๐", "-1", "0", "1e400", "NaN", "Infinity", "null", "99999999999999999999999", "0001-01-01", "9999-12-31", "2027-02-30", "2570-13-01", "2027-01-01T25:00:00Z", "9999-12-31T23:59:59.9999999+14:00",
        "' or 1=1 --", "%' or '%'='", "<script>alert(1)</script>", "../../../etc/passwd", "{{7*7}}", "=cmd|' /C calc'!A0", "\u202E\u200B\uFEFF", "🙂", "ก\u0E48\u0E48\u0E48\u0E48", "\u0001\u0007", "a\r\nSet-Cookie: stolen=1",
        "00000000-0000-0000-0000-000000000000", "javascript:alert(1)", "http://169.254.169.254/", "http://[::1]:5432/", "SP", "XX", "1-03", "9-99", "road", "1.1.1", "other", "none",
    ];

    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-1", "1", "2147483648", "-9223372036854775809", "1e400", "-0.000000000000000000000000000001", "12345678901234567890123456789012345678901234567890", "999999999999.999", "NaN", "0x10", "01",
        "[]", "{}", "[null]", "[[[[[[]]]]]]", "{\"\":{\"\":null}}", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\x\"", "\"unfinished",
    ];

    public T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    /// <summary>For an address, a header or a form; one in thirty is long.</summary>
    public string Text(int longest = 100_000) => Chance(30) ? new string(One("aก๑ \"".ToCharArray()), longest) : One(Texts);

    /// <summary>A JSON value of the wrong kind, or none.</summary>
    public string Literal() => random.Next(40) switch
    {
        0 => $"\"{new string('ก', 100_000)}\"",
        1 => new string('[', 200) + new string(']', 200),
        2 => $"[{string.Join(',', Enumerable.Repeat("1", 2000))}]",
        < 15 => JsonSerializer.Serialize(One(Texts)),
        _ => One(Literals),
    };

    /// <summary>What the schema asks for, but one in so many values is another.</summary>
    public string Json(ApiOperation operation, JsonElement schema, int wrongOneIn, int depth = 0)
    {
        if (depth > Deepest || Chance(wrongOneIn))
            return Literal();
        schema = operation.Resolved(schema);
        if (schema.ValueKind is not JsonValueKind.Object)
            return Literal();
        foreach (var several in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(several, out var choices))
                return Json(operation, One([.. choices.EnumerateArray()]), wrongOneIn, depth + 1);
        }

        if (schema.TryGetProperty("enum", out var words))
            return One([.. words.EnumerateArray()]).GetRawText();
        return Type(schema) switch
        {
            "object" => Object(operation, schema, wrongOneIn, depth),
            "array" => schema.TryGetProperty("items", out var items) ? $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Json(operation, items, wrongOneIn, depth + 1)))}]" : "[]",
            "integer" => One(["0", "1", "3", "2570", "-5", "100000"]),
            "number" => One(["0", "1", "1500.25", "0.005", "-3"]),
            "boolean" => One(["true", "false"]),
            "null" => "null",
            _ => String(schema),
        };
    }

    private string Object(ApiOperation operation, JsonElement schema, int wrongOneIn, int depth)
    {
        var written = new List<string>();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject().Where(_ => !Chance(wrongOneIn)))
            {
                written.Add($"{JsonSerializer.Serialize(property.Name)}:{Json(operation, property.Value, wrongOneIn, depth + 1)}");
                if (Chance(wrongOneIn * 3))
                    written.Add($"{JsonSerializer.Serialize(property.Name)}:{Literal()}"); // twice
            }
        }

        if (schema.TryGetProperty("additionalProperties", out var values) && values.ValueKind is JsonValueKind.Object)
            written.Add($"{JsonSerializer.Serialize(One(Texts))}:{Json(operation, values, wrongOneIn, depth + 1)}");
        if (Chance(wrongOneIn))
            written.Add($"\"isAdmin\":{Literal()}");
        return $"{{{string.Join(',', written)}}}";
    }

    private string String(JsonElement schema) => (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
    {
        "uuid" => One([$"\"{Things.NobodysId}\"", $"\"{Guid.Empty}\""]),
        "date" => One(["\"2026-12-01\"", "\"2027-09-30\"", "\"2100-01-01\""]),
        "date-time" => One(["\"2026-12-01T09:00:00+07:00\"", "\"2027-03-01T00:00:00Z\""]),
        _ => One(["\"ข้อความที่ยาวพอสำหรับช่องส่วนใหญ่ในระบบนี้\"", "\"SP\"", "\"ok\"", "\"1-03\"", "\"2570\""]),
    };

    /// <summary>Of several, one that is not null.</summary>
    private static string? Type(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? schema.TryGetProperty("properties", out _) ? "object" : null
        : type.ValueKind is JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null") : type.GetString();

    /// <summary>Bytes that are no text, or a text that ends too early.</summary>
    public byte[] Broken(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(4) switch
        {
            0 => bytes[..random.Next(bytes.Length + 1)],
            1 => [.. bytes[..(bytes.Length / 2)], 0xC3, 0x28, 0xFF, .. bytes[(bytes.Length / 2)..]],
            2 => [0xEF, 0xBB, 0xBF, .. bytes, (byte)'}'],
            _ => Encoding.Unicode.GetBytes(json),
        };
    }
}
