using System.Collections.Concurrent;
using Gateway.Routes;
using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace Gateway.Status;

/// <summary>How a service stands. One that neither works nor is down has not answered yet since this gateway began, a moment ago.</summary>
public readonly record struct Standing(bool Works, DateTimeOffset? DownSince = null);

/// <summary>
/// Which services people can work with, kept in memory, so that it can be told while everything else is away. What the proxy sees of their
/// replicas anyway is enough while all is well; whether a service is away, or back, is said of none that was not asked just now. Since when
/// is what this process saw itself.
/// </summary>
public sealed class Standings(IProxyStateLookup proxy, IHttpClientFactory clients, TimeProvider clock)
{
    public const string Client = "standings";

    /// <summary>The platform starts all at once: so long a service may take until its first answer.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Standing> _known = new();
    private readonly long _began = clock.GetTimestamp();

    public Standing Of(string service) => _known.GetValueOrDefault(service);

    /// <summary>When this was looked at last; null before the first time.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    /// <summary>Called in turns, by one.</summary>
    internal async Task Look(CancellationToken ct)
    {
        await Task.WhenAll(ServiceRoute.All.Select(async service =>
        {
            var before = Of(service.Name);
            if (!(before.Works && IsSeenWell(service)))
                _known[service.Name] = await Answers(service, ct) ? new(true) : Missing(before);
        }));
        SeenAt = clock.GetUtcNow();
    }

    private Standing Missing(Standing before) =>
        before.DownSince is not null || (!before.Works && clock.GetElapsedTime(_began) < Start) ? before : new(false, clock.GetUtcNow());

    /// <summary>One replica that is not known to be away is enough.</summary>
    private bool IsSeenWell(ServiceRoute service) => Replicas(service)
        .Any(replica => replica.Health is { Active: not DestinationHealth.Unhealthy, Passive: not DestinationHealth.Unhealthy });

    private async Task<bool> Answers(ServiceRoute service, CancellationToken ct)
    {
        var answers = await Task.WhenAll(Replicas(service).Select(replica => Answers(replica.Model.Config.Address, ct)));
        return Array.Exists(answers, answer => answer);
    }

    private async Task<bool> Answers(string address, CancellationToken ct)
    {
        try
        {
            using var answer = await clients.CreateClient(Client).GetAsync(new Uri(new Uri(address), "/health"), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private IReadOnlyList<DestinationState> Replicas(ServiceRoute service) => proxy.TryGetCluster(service.Name, out var cluster) ? cluster.DestinationsState.AllDestinations : [];
}
