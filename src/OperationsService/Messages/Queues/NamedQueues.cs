using System.Text.Json;
using ServiceDefaults.Messaging;
using ServiceDefaults.Vitals;

namespace OperationsService.Messages.Queues;

/// <summary>The queues that services name themselves, with the events that each hears. One that is silent is known by what it said before.</summary>
public sealed class NamedQueues(IHttpClientFactory clients, IConfiguration settings, OwnQueues own, TimeProvider clock)
{
    public const string Client = "named-queues";
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, IReadOnlyList<string>> _known = own.All.ToDictionary(queue => queue.Name, queue => queue.Events);
    private DateTimeOffset _asked;

    /// <summary>By name; for one caller at a time.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Read(CancellationToken ct)
    {
        if ((clock.GetUtcNow() - _asked).Duration() < Kept)
            return _known;
        var answers = await Task.WhenAll(settings.GetSection("services").GetChildren()
            .SelectMany(service => service.GetSection("http").GetChildren().Select(address => Ask(address.Value!, ct))));
        foreach (var queue in answers.SelectMany(answer => answer))
            _known[queue.Name] = queue.Events;
        _asked = clock.GetUtcNow();
        return _known;
    }

    private async Task<IReadOnlyList<QueueOfConsumer>> Ask(string address, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(address), VitalsSetup.QueuesPath));
            request.Headers.Add(OperationsKey.Header, settings[OperationsKey.Setting]);
            using var answer = await clients.CreateClient(Client).SendAsync(request, ct);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<List<QueueOfConsumer>>(ct) ?? [] : [];
        }
        catch (Exception silent) when (silent is HttpRequestException or JsonException or NotSupportedException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return [];
        }
    }
}
