using System.Text.Json;

namespace OperationsService.Services;

/// <summary>What a service says of itself at <c>/health</c>.</summary>
/// <param name="Name">As service discovery knows it.</param>
/// <param name="Status">healthy, degraded, unhealthy, or silent when it does not answer.</param>
/// <param name="Parts">Such as database and broker, with the state of each.</param>
public sealed record ServiceState(string Name, string Status, IReadOnlyDictionary<string, string> Parts)
{
    public const string Healthy = "healthy";
}

/// <summary>Asks every service that this one was given the address of, all at once and not for long.</summary>
public sealed class ServiceStates(IHttpClientFactory clients, IConfiguration settings)
{
    public const string Client = "health";

    public async Task<IReadOnlyList<ServiceState>> AskAsync(CancellationToken ct) => await Task.WhenAll(
        settings.GetSection("services").GetChildren()
            .SelectMany(service => service.GetSection("http").GetChildren().Select(address => (service.Key, Address: address.Value!)))
            .Select(service => AskAsync(service.Key, service.Address, ct)));

    private async Task<ServiceState> AskAsync(string name, string address, CancellationToken ct)
    {
        try
        {
            using var answer = await clients.CreateClient(Client).GetAsync(new Uri(new Uri(address), "/health"), ct);
            var health = await answer.Content.ReadFromJsonAsync<JsonElement>(ct);
            return new ServiceState(name, health.GetProperty("status").GetString()!, health.GetProperty("parts").EnumerateObject()
                .ToDictionary(part => part.Name, part => part.Value.GetString()!));
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new ServiceState(name, "silent", new Dictionary<string, string>());
        }
    }
}
