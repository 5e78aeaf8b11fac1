namespace OperationsService.Telemetry.Filter;

/// <summary>The attributes that are kept: technical ones that are needed to understand what happened. Whatever is not in this list is not stored.</summary>
internal static class Allowed
{
    /// <summary>Of spans, their events and metrics. Addresses of people, their browsers, queries and whole URLs are none of them.</summary>
    public static bool Has(string key) => Keys.Contains(key) || Families.Any(family => key.StartsWith(family, StringComparison.Ordinal));

    /// <summary>What the framework and MassTransit say of themselves.</summary>
    private static readonly string[] Families = ["messaging.masstransit.", "aspnetcore.", "dotnet.", "gc.", "tls."];

    private static readonly HashSet<string> Keys = new(
    [
        "http.request.method", "http.response.status_code", "http.route", "url.path", "url.scheme", "url.template",
        "server.address", "server.port", "network.protocol.name", "network.protocol.version", "network.transport", "network.type", "network.io.direction",
        "error.type", "exception.type", "exception.stacktrace", "http.connection.state", "http.request.resend_count", "dns.question.name",
        "db.system.name", "db.namespace", "db.operation.name", "db.collection.name", "db.query.text", "db.query.summary", "db.response.status_code",
        "db.client.connection.pool.name", "db.client.connection.state",
        "messaging.system", "messaging.operation", "messaging.operation.name", "messaging.operation.type", "messaging.destination.name",
        "messaging.message.id", "messaging.message.conversation_id", "messaging.message.body.size", "messaging.rabbitmq.destination.routing_key",
        "cpu.mode", "error", "signal", "outcome", "kind", "queue", "service",
    ], StringComparer.Ordinal);
}
