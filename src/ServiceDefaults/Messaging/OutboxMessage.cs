using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceDefaults.Messaging;

/// <summary>An event that waits for the broker. Its row commits with the change that it speaks of; its id becomes the message id.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Type and assembly of the contract, for example <c>Contracts.PlanPublished, Contracts</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>W3C trace context of whoever published, so that the consumer's work joins the same trace.</summary>
    public string? TraceParent { get; init; }

    /// <summary>When the broker confirmed it; null while it waits.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why it can never be sent, such as a contract that no longer exists. Such a row rests here and blocks no other.</summary>
    public string? Error { get; init; }

    public static OutboxMessage For<T>(T message, DateTimeOffset at, string? traceParent) where T : class => new()
    {
        CreatedAt = at,
        Type = $"{typeof(T).FullName}, {typeof(T).Assembly.GetName().Name}",
        Body = JsonSerializer.Serialize(message, Json),
        TraceParent = traceParent,
    };

    /// <summary>The event itself; throws where its type is gone or its JSON does not fit any more.</summary>
    public object Event => JsonSerializer.Deserialize(Body, EventType, Json) ?? throw new JsonException("The body is null.");

    private Type EventType => System.Type.GetType(Type, throwOnError: true)!;

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
}
