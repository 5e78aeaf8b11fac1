using System.Text.Json;
using ServiceDefaults.Vitals;

namespace OperationsService.Health;

/// <summary>What a replica said when it was asked.</summary>
/// <param name="Vitals">Null when it did not answer.</param>
public sealed record VitalsAnswer(string Service, string Address, ServiceVitals? Vitals);

/// <summary>Asks every replica of every service that this one was given the address of: all at once, and not for long.</summary>
public sealed class VitalsClient(IHttpClientFactory clients, IConfiguration settings)
{
    public const string Name = "vitals";

    /// <summary>As service discovery names them; under an orchestrator that balances by itself there is one address a service.</summary>
    public IEnumerable<(string Service, string Address)> Replicas => settings.GetSection("services").GetChildren()
        .SelectMany(service => service.GetSection("http").GetChildren().Select(address => (service.Key, address.Value!)));

    public Task<VitalsAnswer[]> AskAll(CancellationToken ct) => Task.WhenAll(Replicas.Select(async replica =>
        new VitalsAnswer(replica.Service, replica.Address, await Ask<ServiceVitals>(replica.Address, VitalsSetup.Path, ct))));

    /// <summary>Null when it did not answer.</summary>
    public Task<StatementVitals?> Statements(string address, CancellationToken ct) => Ask<StatementVitals>(address, VitalsSetup.StatementsPath, ct);

    private async Task<T?> Ask<T>(string address, string path, CancellationToken ct) where T : class
    {
        try
        {
            using var answer = await clients.CreateClient(Name).GetAsync(new Uri(new Uri(address), path), ct);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<T>(ct) : null;
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException or NotSupportedException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
