using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ServiceDefaults.Values;

namespace ComplaintService.Open311;

/// <summary>An answer in either format of Open311: the same names, as JSON or as XML.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="value">Serialized as JSON; an array becomes one element for each of its items.</param>
/// <param name="root">Of the XML: <c>services</c>.</param>
/// <param name="item">Of each item of the XML: <c>service</c>; empty where the answer is one object.</param>
public sealed class Open311Format(string format, int status, object value, string root, string item) : IResult
{
    private static readonly JsonSerializerOptions Json = Options();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        var json = JsonSerializer.SerializeToNode(value, Json);
        if (format == "xml")
        {
            response.ContentType = "text/xml; charset=utf-8";
            await response.WriteAsync(new XDocument(Element(root, json, item)).Declared(), httpContext.RequestAborted);
        }
        else
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(json!.ToJsonString(Json), httpContext.RequestAborted);
        }
    }

    /// <summary>Errors as Open311 has them.</summary>
    public static Open311Format Problem(string format, int status, string description) =>
        new(format, status, new[] { new Error(status, description) }, "errors", "error");

    private static XElement Element(string name, JsonNode? node, string item) => node switch
    {
        JsonArray array => new XElement(name, array.Select(one => Element(item, one, item))),
        JsonObject one => new XElement(name, one.Select(part => Element(part.Key, part.Value, item))),
        null => new XElement(name),
        _ => new XElement(name, Plain(node.ToString())),
    };

    /// <summary>XML has no place for some characters that a text may hold.</summary>
    private static string Plain(string text) => string.Concat(text.Where((symbol, place) =>
        System.Xml.XmlConvert.IsXmlChar(symbol)
        || (char.IsHighSurrogate(symbol) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]))
        || (char.IsLowSurrogate(symbol) && place > 0 && char.IsHighSurrogate(text[place - 1]))));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        ApiJson.Configure(options);
        return options;
    }

    private sealed record Error(int Code, string Description);
}

internal static class XmlWriting
{
    public static string Declared(this XDocument document) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document;
}
