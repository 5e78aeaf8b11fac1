using System.Text.Json;
using Microsoft.Extensions.Options;

namespace OperationsService.Messages.Queues;

/// <summary>RabbitMQ's management API: all queues with their numbers and rates, and which events lead to each.</summary>
public sealed class ManagementApi(IHttpClientFactory clients, IOptions<MessageSettings> settings, BrokerAddress broker)
{
    public const string Client = "broker-management";

    private const string Columns =
        "name,auto_delete,exclusive,consumers,messages_ready,messages_unacknowledged,message_stats.publish,message_stats.publish_details.rate,message_stats.ack_details.rate";

    public bool IsThere => settings.Value.ManagementAddress is not null;

    /// <exception cref="HttpRequestException">It does not answer, or does not let us in.</exception>
    public async Task<IReadOnlyList<QueueNumbers>> Read(CancellationToken ct)
    {
        var (queues, bindings) = (Ask($"api/queues/{broker.VirtualHost}?columns={Columns}", ct), Ask($"api/bindings/{broker.VirtualHost}", ct));
        var events = Events(await bindings);
        // What belongs to one connection only is nobody's work: answers to a request, a process that looks on.
        return [.. (await queues).EnumerateArray().Where(queue => !Is(queue, "auto_delete") && !Is(queue, "exclusive")).Select(queue => Queue(queue, events))];
    }

    private async Task<JsonElement> Ask(string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(settings.Value.ManagementAddress!, path));
        request.Headers.Authorization = broker.BasicSignIn;
        using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    /// <summary>MassTransit publishes to an exchange named after the contract, which is bound to an exchange named after the queue.</summary>
    private static ILookup<string, string> Events(JsonElement bindings) => bindings.EnumerateArray()
        .Where(binding => Text(binding, "destination_type") == "exchange" && Text(binding, "source").Contains(':', StringComparison.Ordinal))
        .ToLookup(binding => Text(binding, "destination"), binding => Text(binding, "source").Split(':')[^1]);

    private static QueueNumbers Queue(JsonElement queue, ILookup<string, string> events)
    {
        // A queue that was declared this moment has no numbers yet.
        var stats = queue.TryGetProperty("message_stats", out var found) && found.ValueKind is JsonValueKind.Object ? found : default;
        var name = Text(queue, "name");
        return new(
            name, Number(queue, "messages_ready") ?? 0, Number(queue, "messages_unacknowledged") ?? 0, (int)(Number(queue, "consumers") ?? 0),
            Number(stats, "publish") ?? 0, Rate(stats, "publish_details"), Rate(stats, "ack_details"), [.. events[name].Order(StringComparer.Ordinal)]);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static bool Is(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private static long? Number(JsonElement json, string name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetInt64() : null;

    private static double Rate(JsonElement stats, string name) =>
        stats.ValueKind is JsonValueKind.Object && stats.TryGetProperty(name, out var details) && details.TryGetProperty("rate", out var rate) ? rate.GetDouble() : 0;
}
