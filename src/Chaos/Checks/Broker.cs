using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Chaos.Faults;
using LocalHosting.Servers;

namespace Chaos.Checks;

/// <summary>What RabbitMQ's management API tells. Its counts are up to five seconds old.</summary>
internal sealed class Broker : IDisposable
{
    private const string OfContracts = "Contracts:";
    private readonly HttpClient _http;

    public Broker(Ground ground)
    {
        _http = new() { BaseAddress = new Uri(FormattableString.Invariant($"http://localhost:{ground.PortOf($"{Ground.Broker}-management")}")) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RabbitMqProcess.UserName}:{ground.PasswordOf(Ground.Broker)}")));
    }

    /// <summary>Which queues hear which event, by its full name.</summary>
    public async Task<ILookup<string, string>> Hearers() => (await Get("/api/bindings")).EnumerateArray()
        .Select(binding => (Event: binding.GetProperty("source").GetString()!, Queue: binding.GetProperty("destination").GetString()!))
        .Where(binding => binding.Event.StartsWith(OfContracts, StringComparison.Ordinal)).Distinct()
        .ToLookup(binding => binding.Event.Replace(':', '.'), binding => binding.Queue);

    /// <summary>Messages that wait, are at work or rest, by queue: none where nothing is left.</summary>
    public async Task<IReadOnlyList<string>> Left() =>
    [
        .. (await Get("/api/queues")).EnumerateArray()
            .Select(queue => (Name: queue.GetProperty("name").GetString()!, Messages: queue.TryGetProperty("messages", out var count) ? count.GetInt32() : 0))
            .Where(queue => queue.Messages > 0).Select(queue => FormattableString.Invariant($"{queue.Name}: {queue.Messages}")),
    ];

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> Get(string path) => JsonElement.Parse(await _http.GetStringAsync(new Uri(path, UriKind.Relative)));
}
