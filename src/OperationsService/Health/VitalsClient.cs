using System.Text.Json;
using ServiceDefaults.Messaging;
using ServiceDefaults.Values;
using ServiceDefaults.Vitals;

namespace OperationsService.Health;

/// <summary>What a replica said when it was asked.</summary>
/// <param name="Vitals">Null when it did not answer.</param>
public sealed record VitalsAnswer(string Service, string Address, ServiceVitals? Vitals);

/// <summary>Asks replicas what they tell this service alone. None is waited for long.</summary>
public sealed class VitalsClient(IHttpClientFactory clients, ServiceAddresses addresses)
{
    public const string Name = "vitals";

    /// <summary>Every replica of every service, all at once.</summary>
    public async Task<VitalsAnswer[]> AskAll(CancellationToken ct)
    {
        var answers = await Task.WhenAll(addresses.All.Select(async replica =>
            new VitalsAnswer(replica.Service, replica.Address, await Ask<ServiceVitals>(replica.Address, VitalsSetup.Path, ct))));
        ct.ThrowIfCancellationRequested(); // nobody is silent because this one stops
        return answers;
    }

    /// <summary>Null when it did not answer.</summary>
    public Task<StatementVitals?> Statements(string address, CancellationToken ct) => Ask<StatementVitals>(address, VitalsSetup.StatementsPath, ct);

    /// <summary>The queues that the services name themselves; of those that answered within a time.</summary>
    public async Task<IReadOnlyList<QueueOfConsumer>> Queues(TimeSpan patience, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        var answers = await Task.WhenAll(addresses.All.Select(replica => Ask<List<QueueOfConsumer>>(replica.Address, VitalsSetup.QueuesPath, limit.Token)));
        ct.ThrowIfCancellationRequested();
        return [.. answers.SelectMany(answer => answer ?? [])];
    }

    private async Task<T?> Ask<T>(string address, string path, CancellationToken ct) where T : class
    {
        try
        {
            using var answer = await clients.CreateClient(Name).GetAsync(new Uri(new Uri(address), path), ct);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<T>(ApiJson.Web, ct) : null;
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException or NotSupportedException or OperationCanceledException)
        {
            return null;
        }
    }
}
