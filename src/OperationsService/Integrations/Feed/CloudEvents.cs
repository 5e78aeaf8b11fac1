using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceDefaults.Values;

namespace OperationsService.Integrations.Feed;

/// <summary>An event in the form of CloudEvents 1.0, whose attributes have names of small letters alone.</summary>
/// <param name="Source">The service that it comes from, as an address of the platform.</param>
/// <param name="Data">What the event says. Links in it are paths from the root of the platform.</param>
/// <param name="Cursor">Where it stands in the feed; in a webhook there is none.</param>
public sealed record CloudEvent(
    string Specversion, Guid Id, string Source, string Type, DateTimeOffset Time, string Datacontenttype, JsonElement Data,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cursor = null);

/// <summary>Writes events as other systems read them.</summary>
public sealed class CloudEvents(IConfiguration settings)
{
    public const string ContentType = "application/cloudevents+json";
    private static readonly JsonSerializerOptions Json = Options();
    private readonly string _publicUrl = (settings["Platform:PublicUrl"] ?? "http://localhost:8080").TrimEnd('/');

    public CloudEvent Of(FeedEvent told, bool withCursor) =>
        Of(told.Id, told.Source, told.Type, told.At, told.Data) with { Cursor = withCursor ? told.Position!.Value.ToString(CultureInfo.InvariantCulture) : null };

    /// <summary>The same bytes whenever it is asked for: a signature and what it signs may be compared later.</summary>
    public static byte[] Body(CloudEvent told) => JsonSerializer.SerializeToUtf8Bytes(told, Json);

    /// <summary>One that only asks whether somebody is there.</summary>
    public CloudEvent Ping(Guid id, DateTimeOffset at) => Of(id, "/ops", Deliveries.Delivery.Ping, at, "{}");

    private CloudEvent Of(Guid id, string source, string type, DateTimeOffset at, string data) =>
        new("1.0", id, _publicUrl + source, type, at, "application/json", JsonSerializer.Deserialize<JsonElement>(data));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ApiJson.Configure(options);
        return options;
    }
}
