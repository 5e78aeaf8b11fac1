using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults.Messaging;

internal sealed class OutboxEvents<TDb>(TDb db, TimeProvider clock) : IEvents where TDb : DbContext
{
    public void Publish<T>(T message) where T : class => db.Add(new OutboxMessage
    {
        CreatedAt = clock.GetUtcNow(),
        Type = typeof(T).FullName!,
        Body = JsonSerializer.Serialize(message, OutboxJson.Options),
        TraceParent = Activity.Current?.Id,
    });
}

internal static class OutboxJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
