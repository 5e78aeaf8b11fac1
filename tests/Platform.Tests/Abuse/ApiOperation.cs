using System.Net.Http.Json;
using System.Text.Json;

namespace Platform.Tests.Abuse;

/// <summary>One operation of a service's OpenAPI document.</summary>
/// <param name="Path">Through the gateway, with its parameters in braces.</param>
/// <param name="Document">The whole, for what is said elsewhere in it.</param>
/// <param name="Says">What it says of the operation.</param>
internal sealed record ApiOperation(string Method, string Path, JsonElement Document, JsonElement Says)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string>
    {
        ["identity"] = "/identity",
        ["plan"] = "/plan",
        ["complaints"] = "/complaints",
        ["training"] = "/training",
        ["risk"] = "/risk",
        ["operations"] = "/ops",
        ["gateway"] = "",
    };

    public string Endpoint => $"{Method} {Path}";

    public static async Task<IReadOnlyList<ApiOperation>> Of(RunningPlatform platform, string service)
    {
        using var client = platform.Client();
        var prefix = Prefixes[service];
        var document = await client.GetFromJsonAsync<JsonElement>($"{prefix}/openapi/v1.json");
        return
        [
            .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(said => Methods.Contains(said.Name)).Select(said =>
                new ApiOperation(said.Name.ToUpperInvariant(), path.Name.StartsWith(prefix + "/", StringComparison.Ordinal) ? path.Name : prefix + path.Name, document, said.Value))),
        ];
    }

    /// <summary>The schema of what is sent, by its type of content.</summary>
    public IReadOnlyDictionary<string, JsonElement> Bodies => Says.TryGetProperty("requestBody", out var body) && Resolved(body).TryGetProperty("content", out var content)
        ? content.EnumerateObject().ToDictionary(type => type.Name, type => type.Value.TryGetProperty("schema", out var schema) ? schema : default)
        : new Dictionary<string, JsonElement>();

    /// <summary>What stands in the address: <c>path</c> or <c>query</c>.</summary>
    public IEnumerable<(string Name, JsonElement Schema)> Parameters(string place) => Says.TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Select(Resolved).Where(one => one.GetProperty("in").GetString() == place)
            .Select(one => (one.GetProperty("name").GetString()!, one.TryGetProperty("schema", out var schema) ? schema : default))
        : [];

    /// <summary>An empty object is refused before anything is done.</summary>
    public bool NeedsFields => Bodies.TryGetValue("application/json", out var schema) && schema.ValueKind is JsonValueKind.Object
        && Resolved(schema) is var whole && whole.TryGetProperty("required", out var required) && required.GetArrayLength() > 0;

    /// <summary>What a reference leads to.</summary>
    public JsonElement Resolved(JsonElement schema)
    {
        while (schema.ValueKind is JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference))
            schema = reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(Document, (found, part) => found.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)));
        return schema;
    }
}
